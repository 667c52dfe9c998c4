import { Plus, Trash2 } from 'lucide-react';
import { Input, Label, TextField } from 'react-aria-components';
import { NumberEntry, TextEntry } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import { type ServiceDraft, withServices } from '../setup-draft.ts';
import type { StepProps } from '../useSetup.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const AT_MOST = 60;

/** What customers come for: the template's services, renamed, dropped and added to. */
export function ServicesStep({ setup: { t, change }, draft, template }: StepProps) {
  const { services } = draft;
  const save = (next: readonly ServiceDraft[]) => change(withServices(draft, template, next));
  const replace = (key: string, next: ServiceDraft | null) =>
    save(services.flatMap((service) => (service.key === key ? (next ?? []) : service)));
  const add = () => {
    const code = LETTERS.find((letter) => !services.some((service) => service.code === letter)) ?? '';
    const key = `own-${services.length}-${services.map((service) => service.key).join('').length}`;
    save([...services, { key, serviceId: null, code, zh: '', en: '', limitMinutes: 10 }]);
  };
  return (
    <>
      <ul className="setup-services">
        {services.map((service) => (
          <li key={service.key}>
            <PrefixEntry
              label={t('prefix')}
              value={service.code}
              isTaken={services.some(({ key, code }) => key !== service.key && code === service.code)}
              onChange={(code) => replace(service.key, { ...service, code })}
            />
            <TextEntry
              label={t('serviceZh')}
              value={service.zh}
              onChange={(zh) => replace(service.key, { ...service, zh })}
            />
            <TextEntry
              label={t('serviceEn')}
              value={service.en}
              onChange={(en) => replace(service.key, { ...service, en })}
            />
            <NumberEntry
              label={t('limit')}
              unit={t('minutes')}
              min={1}
              max={240}
              value={service.limitMinutes}
              onChange={(limitMinutes) => replace(service.key, { ...service, limitMinutes })}
            />
            <Button tone="bare" icon={Trash2} onClick={() => replace(service.key, null)}>
              {t('drop')}
              <span className="visually-hidden"> {service.zh || service.en}</span>
            </Button>
          </li>
        ))}
      </ul>
      {services.length < AT_MOST && (
        <Button tone="bare" icon={Plus} onClick={add}>
          {t('addService')}
        </Button>
      )}
    </>
  );
}

type PrefixEntryProps = { label: string; value: string; isTaken: boolean; onChange: (code: string) => void };

/** One to three capital letters; small ones are taken as meant. */
function PrefixEntry({ label, value, isTaken, onChange }: PrefixEntryProps) {
  return (
    <TextField
      className="field setup-prefix"
      value={value}
      onChange={(typed) => onChange(typed.toUpperCase().replace(/[^A-Z]/g, ''))}
      isInvalid={isTaken || value === ''}
      maxLength={3}
    >
      <Label>{label}</Label>
      <Input autoComplete="off" />
    </TextField>
  );
}
