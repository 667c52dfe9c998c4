import type { QueueRules } from '#protocol/queue-rules';

/** The rules that are a single number. */
type NumberField = {
  [Field in keyof QueueRules]: QueueRules[Field] extends number ? Field : never;
}[keyof QueueRules];

export type NumberRule = {
  field: NumberField;
  group: 'order' | 'call' | 'counter';
  unit: '' | 'unitMinutes' | 'unitSeconds' | 'unitTimes';
};

/** In the order in which they are asked for. */
export const NUMBER_RULES: readonly NumberRule[] = [
  { field: 'longestWaitMinutes', group: 'order', unit: 'unitMinutes' },
  { field: 'favouredInARow', group: 'order', unit: 'unitTimes' },
  { field: 'helpAfterMinutes', group: 'order', unit: 'unitMinutes' },
  { field: 'callsAtMost', group: 'call', unit: 'unitTimes' },
  { field: 'recallGapSeconds', group: 'call', unit: 'unitSeconds' },
  { field: 'holdReminderMinutes', group: 'counter', unit: 'unitMinutes' },
  { field: 'undoSeconds', group: 'counter', unit: 'unitSeconds' },
];
