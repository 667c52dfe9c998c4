import type { Thresholds } from '#protocol/thresholds';
import { NumberGrid } from './NumberGrid.tsx';
import type { SettingsProps } from './sections.tsx';

type Field = keyof Thresholds;
const GROUPS: readonly { title: string; fields: readonly { field: Field; unit: string }[] }[] = [
  {
    title: 'thresholds.waiting',
    fields: [
      { field: 'longWaitMinutes', unit: 'unitMinutes' },
      { field: 'queueLength', unit: 'unitPeople' },
      { field: 'apologyMinutes', unit: 'unitMinutes' },
      { field: 'kioskStaySeconds', unit: 'unitSeconds' },
    ],
  },
  {
    title: 'thresholds.counters',
    fields: [
      { field: 'idleSeconds', unit: 'unitSeconds' },
      { field: 'overLimitMinutes', unit: 'unitMinutes' },
      { field: 'pauseMinutes', unit: 'unitMinutes' },
      { field: 'shortServiceSeconds', unit: 'unitSeconds' },
    ],
  },
  { title: 'thresholds.system', fields: [{ field: 'backupHours', unit: 'unitHours' }] },
];

/** From when on the hall draws somebody's attention to something. */
export function ThresholdsSection({ manager: { t }, settings }: SettingsProps) {
  const { thresholds } = settings.settings;
  return (
    <div className="rule-groups">
      {GROUPS.map(({ title, fields }) => (
        <NumberGrid
          key={title}
          {...{ t, fields }}
          title={t(title)}
          values={thresholds}
          onChange={(field, value) => settings.edit('thresholds', { ...thresholds, [field]: value })}
        />
      ))}
    </div>
  );
}
