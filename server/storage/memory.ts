import type { Database } from 'better-sqlite3';

/** While a transaction lasts, the turn that it is, and what is to be written before it ends; and since when nothing was taken back. */
type Course = { turn: object | null; due: Map<string, () => void>; sound: object };

/** Made once for each database, and the same for everybody who has it: what one of them changes, all remember. */
export function onePerDatabase<T>(create: (db: Database) => T): (db: Database) => T {
  const made = new WeakMap<Database, T>();
  return (db) => {
    const one = made.get(db) ?? create(db);
    made.set(db, one);
    return one;
  };
}

const courseOf = onePerDatabase<Course>(() => ({ turn: null, due: new Map(), sound: {} }));

function writeDue({ due }: Course): void {
  const writes = [...due.values()];
  due.clear();
  for (const write of writes) write();
}

/**
 * Carries out a transaction, or a part of one that can be taken back alone, so that what was remembered is forgotten in
 * time, and what was put off before a part is not taken back with it.
 */
export function remembering<T>(db: Database, transaction: () => T): T {
  const course = courseOf(db);
  const isOuter = course.turn === null;
  if (isOuter) course.turn = {};
  else writeDue(course);
  try {
    return transaction();
  } catch (error) {
    course.sound = {};
    course.turn = {};
    course.due.clear();
    throw error;
  } finally {
    if (isOuter) course.turn = null;
  }
}

/** What a transaction that writes does, and at its end whatever it has put off. */
export function writing<T>(db: Database, work: () => T): T {
  const result = work();
  writeDue(courseOf(db));
  return result;
}

/**
 * Something that many commands of one transaction change, each anew, and nobody reads but who remembers it: of all that is
 * to be written under one name only the last is, before the transaction ends; at once where there is none.
 */
export function writeLate(db: Database, name: string, write: () => void): void {
  const { turn, due } = courseOf(db);
  if (turn === null) write();
  else due.set(name, write);
}

function createMemory<T>(keyNow: () => object | null) {
  let remembered: { key: object; value: T } | null = null;

  return {
    /** As it is remembered, else as it is read. */
    recall(read: () => T): T {
      const key = keyNow();
      if (key === null) return read();
      if (remembered?.key !== key) remembered = { key, value: read() };
      return remembered.value;
    },
    /** It was changed, and this is what it is now. */
    note(value: T): void {
      const key = keyNow();
      remembered = key === null ? null : { key, value };
    },
    /** It was changed. */
    forget(): void {
      remembered = null;
    },
  };
}

/**
 * Something that is read of the database again and again. Within one transaction nobody changes it but who remembers it,
 * so that commands which share a commit read it once ([E4]).
 */
export const createMemoryOfTurn = <T>(db: Database) => createMemory<T>(() => courseOf(db).turn);

/** The same for many things that are read one by one, each under its name. */
export function createMemoriesOfTurn<T>(db: Database) {
  const all = createMemoryOfTurn<Map<string, T>>(db);
  const known = () => all.recall(() => new Map());

  return {
    recall(name: string, read: () => T): T {
      const value = known().has(name) ? (known().get(name) as T) : read();
      known().set(name, value);
      return value;
    },
    note: (name: string, value: T) => void known().set(name, value),
    forget: all.forget,
  };
}

/**
 * The same, also from one transaction to the next until something is taken back: of what nobody but this program changes,
 * and it only through who remembers. A database that is open for reading only is somebody else's.
 */
export const createLastingMemory = <T>(db: Database) =>
  createMemory<T>(() => (db.readonly ? null : courseOf(db).sound));
