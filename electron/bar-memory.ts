import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { BarForm, BarHabits } from '#protocol/call-bar';
import { Badge } from '#protocol/catalogue';

const LAYOUTS_AT_MOST = 12;
const CLERKS_AT_MOST = 60;

const Place = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });

/** What a box remembers of its call bar: the form, where each form lies on which monitors, and how each clerk likes it. */
const BarMemory = z.strictObject({
  form: BarForm,
  /** Which of the two small forms the way back from the terminal leads to. */
  small: BarForm.exclude(['terminal']),
  places: z.record(z.string(), z.partialRecord(BarForm, Place)),
  clerks: z.array(z.object({ badge: Badge, habits: BarHabits })),
});
type BarMemory = z.infer<typeof BarMemory>;

const NOTHING: BarMemory = { form: 'strip', small: 'strip', places: {}, clerks: [] };

export type BarMemoryFile = ReturnType<typeof createBarMemory>;

/** Keeps it in one file. One that cannot be read counts as none; while the disk refuses, it lasts as long as the frame. */
export function createBarMemory(file: string) {
  let memory = read(file);

  function keep(next: BarMemory): void {
    memory = {
      ...next,
      places: Object.fromEntries(Object.entries(next.places).slice(-LAYOUTS_AT_MOST)),
      clerks: next.clerks.slice(-CLERKS_AT_MOST),
    };
    write(file, memory);
  }

  return {
    form: () => memory.form,
    small: () => memory.small,
    keepForm: (form: BarForm): void => keep({ ...memory, form, small: form === 'terminal' ? memory.small : form }),
    place: (layout: string, form: BarForm) => memory.places[layout]?.[form] ?? null,
    keepPlace: (layout: string, form: BarForm, place: z.infer<typeof Place>): void => {
      const { [layout]: known, ...others } = memory.places;
      keep({ ...memory, places: { ...others, [layout]: { ...known, [form]: place } } });
    },
    habits: (badge: string): BarHabits | null => memory.clerks.find((each) => each.badge === badge)?.habits ?? null,
    keepHabits: (badge: string, habits: BarHabits): void => {
      const others = memory.clerks.filter((each) => each.badge !== badge);
      keep({ ...memory, clerks: [...others, { badge, habits }] });
    },
  };
}

function read(file: string): BarMemory {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return NOTHING; // the first start on this box
  }
  try {
    return BarMemory.parse(JSON.parse(text));
  } catch {
    console.error(`What the call bar remembered in ${file} cannot be read; it begins anew.`);
    return NOTHING;
  }
}

function write(file: string, memory: BarMemory): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(memory));
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error(`The call bar could not keep its place and keys: ${error instanceof Error ? error.message : error}`);
  }
}
