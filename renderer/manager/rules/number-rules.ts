import type { QueueRules } from '#protocol/queue-rules';

/** The rules that are a single number. */
type NumberField = {
  [Field in keyof QueueRules]: QueueRules[Field] extends number ? Field : never;
}[keyof QueueRules];

export type NumberRule = {
  field: NumberField;
  group: 'order' | 'call' | 'counter';
  min: number;
  max: number;
  unit: '' | 'unitMinutes' | 'unitSeconds' | 'unitTimes';
};

/** With the limits of the contract, in the order in which they are asked for. */
export const NUMBER_RULES: readonly NumberRule[] = [
  { field: 'longestWaitMinutes', group: 'order', min: 1, max: 600, unit: 'unitMinutes' },
  { field: 'favouredInARow', group: 'order', min: 1, max: 20, unit: 'unitTimes' },
  { field: 'helpAfterMinutes', group: 'order', min: 1, max: 240, unit: 'unitMinutes' },
  { field: 'callsAtMost', group: 'call', min: 1, max: 10, unit: 'unitTimes' },
  { field: 'recallGapSeconds', group: 'call', min: 0, max: 300, unit: 'unitSeconds' },
  { field: 'holdReminderMinutes', group: 'counter', min: 1, max: 240, unit: 'unitMinutes' },
  { field: 'undoSeconds', group: 'counter', min: 0, max: 60, unit: 'unitSeconds' },
];
