import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Language } from '../protocol/vocabulary.ts';
import { PackName, type VoicePack, type VoicePacks } from '../protocol/voice.ts';

/** What a hall may write about its recordings, in `pack.json` beside them. */
const PackFile = z.strictObject({
  name: z.string().trim().min(1).max(40).optional(),
  sentence: Language.optional(),
});

const ABOUT = 'pack.json';
const CLIP = /^([a-z0-9][a-z0-9-]{0,39})\.(wav|mp3|opus|ogg)$/;
const LARGEST_CLIP_BYTES = 2_000_000;
const LARGEST_ABOUT_BYTES = 10_000;
const MOST_PACKS = 20;

export type Recording = { bytes: Buffer; type: string };
const TYPES: Record<string, string> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  opus: 'audio/ogg',
  ogg: 'audio/ogg',
};

export type VoiceFolder = ReturnType<typeof createVoiceFolder>;

/**
 * The hall's own recordings: a folder for each pack, read anew each time, so that a hall need not restart for a new one.
 * Nothing but what the folder lists under a strict name is ever opened. What cannot be used is told once.
 */
export function createVoiceFolder(folder: string, tell: (pack: string, problem: string) => void) {
  const told = new Set<string>();

  function noteNews(problems: VoicePacks['problems']): void {
    for (const { pack, problem } of problems) {
      if (!told.has(`${pack} ${problem}`)) tell(pack, problem);
      told.add(`${pack} ${problem}`);
    }
  }

  async function list(): Promise<VoicePacks> {
    const found: VoicePacks = { packs: [], problems: [] };
    const names = await namesIn(folder, (entry) => entry.isDirectory());
    for (const name of names.slice(0, MOST_PACKS)) {
      const { pack, problems } = await readPack(folder, name);
      if (pack) found.packs.push(pack);
      found.problems.push(...problems.map((problem) => ({ pack: name, problem })));
    }
    const tooMany = names.slice(MOST_PACKS).map((name) => ({ pack: name, problem: `more than ${MOST_PACKS} packs` }));
    found.problems.push(...tooMany);
    noteNews(found.problems);
    return found;
  }

  return {
    list,
    /** One recording; null where there is none under this name. */
    async recording(pack: string, file: string): Promise<Recording | null> {
      const extension = CLIP.exec(file)?.[2];
      if (!extension || !PackName.safeParse(pack).success) return null;
      if (!(await namesIn(folder, (entry) => entry.isDirectory())).includes(pack)) return null;
      const clips = await namesIn(join(folder, pack), (entry) => entry.isFile());
      if (!clips.includes(file)) return null;
      const { bytes } = await readSmall(join(folder, pack, file), LARGEST_CLIP_BYTES);
      return bytes && { bytes, type: TYPES[extension] ?? 'application/octet-stream' };
    },
  };
}

async function readPack(folder: string, name: string): Promise<{ pack: VoicePack | null; problems: string[] }> {
  if (!PackName.safeParse(name).success) return { pack: null, problems: ['the folder is no name such as zh or yue'] };
  const files = await namesIn(join(folder, name), (entry) => entry.isFile());
  const { about, problem } = files.includes(ABOUT) ? await readAbout(join(folder, name, ABOUT)) : NOTHING_SAID;
  const clips: Record<string, string> = {};
  const odd = files.filter((file) => file !== ABOUT && !CLIP.test(file));
  const large: string[] = [];
  for (const file of files) {
    const clip = CLIP.exec(file)?.[1];
    if (!clip || clips[clip]) continue;
    const { size } = await stat(join(folder, name, file));
    if (size > LARGEST_CLIP_BYTES) large.push(file);
    else clips[clip] = file;
  }
  const sentence = about.sentence ?? (name === 'en' ? 'en' : 'zh');
  return {
    pack: { pack: PackName.parse(name), name: about.name ?? name, sentence, clips },
    problems: [
      ...(problem ? [problem] : []),
      ...(odd.length > 0 ? [`no recordings: ${some(odd)}`] : []),
      ...(large.length > 0 ? [`larger than 2 MB: ${some(large)}`] : []),
    ],
  };
}

const NOTHING_SAID = { about: {} as z.infer<typeof PackFile>, problem: null };

async function readAbout(path: string): Promise<{ about: z.infer<typeof PackFile>; problem: string | null }> {
  const { bytes } = await readSmall(path, LARGEST_ABOUT_BYTES);
  if (!bytes) return { about: {}, problem: `${ABOUT} is too large` };
  try {
    const parsed = PackFile.safeParse(JSON.parse(bytes.toString('utf8')));
    if (parsed.success) return { about: parsed.data, problem: null };
    return { about: {}, problem: `${ABOUT}: ${parsed.error.issues[0]?.message ?? 'cannot be used'}` };
  } catch {
    return { about: {}, problem: `${ABOUT} is no JSON` };
  }
}

async function readSmall(path: string, limit: number): Promise<{ bytes: Buffer | null }> {
  const { size } = await stat(path);
  return { bytes: size > limit ? null : await readFile(path) };
}

type Entry = { name: string; isFile: () => boolean; isDirectory: () => boolean };

/** Sorted; none where the folder is not there. Links are neither files nor folders: nothing leads out of here. */
async function namesIn(folder: string, wanted: (entry: Entry) => boolean): Promise<string[]> {
  const entries: Entry[] = await readdir(folder, { withFileTypes: true }).catch((): Entry[] => []);
  return entries
    .filter((entry) => wanted(entry) && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

function some(names: readonly string[]): string {
  const first = names.slice(0, 3).join(', ').slice(0, 80);
  return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}
