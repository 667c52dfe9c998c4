import type { Language } from '#protocol/vocabulary';
import type { VoicePack, VoicePacks } from '#protocol/voice';

const builtIn = import.meta.glob<string>('./clips/*/*.opus', { query: '?url', import: 'default', eager: true });
const LANGUAGES: readonly string[] = ['zh', 'en'] satisfies Language[];

export type Voice = {
  /** As the hall's settings name it. */
  pack: string;
  language: Language;
  /** The hall's own recordings come first; only where there are none, the machine's own voice of the language may speak. */
  mayBeLocal: boolean;
  own: (clip: string) => string | null;
};

/** The address of a recording that came with the page. */
export function builtInClip(language: Language, clip: string): string | null {
  return builtIn[`./clips/${language}/${clip}.opus`] ?? null;
}

/** The voices of these packs, in their order, and what is wrong with them; `null`: nobody knows the hall's own recordings. */
export function voicesOf(packs: readonly string[], known: VoicePacks | null) {
  const { packs: own, problems } = known ?? { packs: [], problems: [] };
  const found = packs.map((name) => voiceOf(name, own.find(({ pack }) => pack === name) ?? null));
  const missing = packs
    .filter((_, at) => known && found[at] === null)
    .map((pack) => `voice pack ${pack}: there is none`);
  const damaged = problems.filter(({ pack }) => packs.includes(pack));
  return {
    voices: found.filter((voice) => voice !== null),
    problems: [...missing, ...damaged.map(({ pack, problem }) => `voice pack ${pack}: ${problem}`)],
  };
}

function voiceOf(name: string, own: VoicePack | null): Voice | null {
  if (own) {
    const address = (clip: string) => (own.clips[clip] ? `/voice/${own.pack}/${own.clips[clip]}` : null);
    return { pack: name, language: own.sentence, mayBeLocal: LANGUAGES.includes(name), own: address };
  }
  return LANGUAGES.includes(name)
    ? { pack: name, language: name as Language, mayBeLocal: true, own: () => null }
    : null;
}

/** The hall's own recordings; null where the hall does not answer. */
export async function fetchPacks(): Promise<VoicePacks | null> {
  try {
    const response = await fetch('/voice/packs.json');
    return response.ok ? ((await response.json()) as VoicePacks) : null; // the server's answers are trusted
  } catch {
    return null;
  }
}
