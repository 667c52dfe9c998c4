import type { ClerkAction, ClerkKeys } from '#protocol/clerk-keys';
import { Choice } from '../../common/desk/fields.tsx';
import type { SectionProps } from '../settings/useSettings.ts';
import { CLERK_KEYS, usedBy } from './clerk-keys-draft.ts';

const NONE = 'none';

/** In the order of the terminal's buttons: the accepted eight, then the others. */
const ACTIONS = [
  'next',
  'recall',
  'start-finish',
  'no-show',
  'pause-resume',
  'transfer',
  'hold',
  'unhold',
  'another',
  'result',
  'list',
  'close',
  'message',
  'help',
  'incident',
  'promise',
] as const satisfies readonly ClerkAction[];

/** Which key does what at the counters; a key that another action has says so in the list. */
export function KeysSection({ manager: { t }, desk }: SectionProps) {
  const { clerkKeys } = desk.settings;
  const set = (action: ClerkAction, key: ClerkKeys[ClerkAction]) =>
    desk.edit('clerkKeys', { ...clerkKeys, [action]: key });
  return (
    <div className="rule-groups">
      <fieldset className="rule-group keys-group">
        <legend>{t('keys.title')}</legend>
        {ACTIONS.map((action) => (
          <Choice
            key={action}
            label={t(`keyFor.${action}`)}
            placeholder={t('keys.none')}
            value={clerkKeys[action] ?? NONE}
            options={[
              { id: NONE, text: t('keys.none') },
              ...CLERK_KEYS.map((key) => {
                const other = usedBy(clerkKeys, key, action);
                return { id: key, text: other ? t('keys.taken', { key, action: t(`keyFor.${other}`) }) : key };
              }),
            ]}
            onChange={(key) => set(action, key === NONE ? null : key)}
          />
        ))}
      </fieldset>
      <p className="part-hint">{t('keys.fixed')}</p>
    </div>
  );
}
