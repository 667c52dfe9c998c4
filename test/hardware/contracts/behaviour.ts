import { it } from 'vitest';

/** A behaviour that nobody could look at: said in the report, never counted as passed. */
export class Unchecked extends Error {}

const WITH_A_PERSON_MS = 300_000;

/** A test of a contract; one that ends `Unchecked` is reported as skipped with its reason. */
export function behaviour(name: string, act: () => Promise<void>): void {
  it(name, { timeout: WITH_A_PERSON_MS }, async ({ skip }) => {
    try {
      await act();
    } catch (error) {
      if (error instanceof Unchecked) skip(`unchecked: ${error.message}`);
      throw error;
    }
  });
}

/** What only a twin can be made to do. */
export function onlyTwinsCan(what: string): never {
  throw new Unchecked(`real hardware cannot be made to ${what}`);
}
