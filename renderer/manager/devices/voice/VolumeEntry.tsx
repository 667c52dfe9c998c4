import { Plus, Trash2 } from 'lucide-react';
import type { VoiceSettings } from '#protocol/voice';
import { NumberEntry } from '../../../common/desk/fields.tsx';
import { TimeEntry } from '../../../common/desk/TimeEntry.tsx';
import { Button } from '../../../common/ui/index.ts';
import { withEntry } from '../../rules/timetable-draft.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { HOURS_AT_MOST, NEW_HOURS } from './voice-draft.ts';

type VolumeEntryProps = {
  t: ManagerScreen['t'];
  voice: VoiceSettings;
  onChange: (change: Partial<VoiceSettings>) => void;
};

/** How loud it is, and at which hours otherwise. */
export function VolumeEntry({ t, voice: { volume, volumeByHour }, onChange }: VolumeEntryProps) {
  const replace = (next: VoiceSettings['volumeByHour']) => onChange({ volumeByHour: next });
  return (
    <section className="card part">
      <h2>{t('voice.volumes')}</h2>
      <p className="part-hint">{t('voice.volumeHint')}</p>
      <div className="voice-volume">
        <Percent label={t('voice.volume')} value={volume} onChange={(next) => onChange({ volume: next })} />
      </div>
      <ul className="rows rows-bare">
        {volumeByHour.map((hours, at) => {
          const edit = (change: Partial<typeof hours>) => replace(withEntry(volumeByHour, at, { ...hours, ...change }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: periods have no identity but their place
            <li key={at} className="voice-hours">
              <TimeEntry label={t('voice.from')} value={hours.from} onChange={(from) => edit({ from })} />
              <span aria-hidden="true">–</span>
              <TimeEntry label={t('voice.to')} value={hours.to} onChange={(to) => edit({ to })} />
              <Percent label={t('voice.volumeThen')} value={hours.volume} onChange={(next) => edit({ volume: next })} />
              <Button
                tone="bare"
                icon={Trash2}
                className="row-remove"
                onClick={() => replace(withEntry(volumeByHour, at, null))}
              >
                {t('remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="part-actions">
        <Button
          icon={Plus}
          disabled={volumeByHour.length >= HOURS_AT_MOST}
          onClick={() => replace([...volumeByHour, NEW_HOURS])}
        >
          {t('voice.addHours')}
        </Button>
      </div>
    </section>
  );
}

type PercentProps = { label: string; value: number; onChange: (value: number) => void };

/** People think in percent, the hall in parts of one. */
function Percent({ label, value, onChange }: PercentProps) {
  return (
    <NumberEntry
      label={label}
      min={0}
      max={100}
      unit="%"
      value={Math.round(value * 100)}
      onChange={(percent) => onChange(percent / 100)}
    />
  );
}
