import type fc from 'fast-check';

/**
 * One way into the program, what comes through it, and what must never come of it: `knock` sends one input and says what
 * is wrong, or null. Inputs are JSON, so that they can be kept.
 */
export type Door = {
  name: string;
  /** How many inputs of a batch come here, beside the others. */
  share: number;
  inputs: fc.Arbitrary<unknown>;
  knock: (input: unknown) => Promise<string | null>;
};

/** A door whose inputs have a type of their own. */
export const door = <Input>(
  made: Omit<Door, 'inputs' | 'knock'> & {
    inputs: fc.Arbitrary<Input>;
    knock: (input: Input) => Promise<string | null>;
  },
): Door => made as Door;
