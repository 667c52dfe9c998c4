import { askToDo } from './person.ts';

/** The address of real hardware from the environment; null where none is named, and then nothing is run against it. */
export const realAddress = (variable: string): string | null => process.env[variable] || null;

/** The cable of real hardware, which only a person can pull. */
export const realCable = {
  unplug: () => askToDo('Pull the cable out of the device'),
  plug: () => askToDo('Put the cable back in'),
};
