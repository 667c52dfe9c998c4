import { Archive, KeyRound, LogOut, ShieldOff } from 'lucide-react';
import type { StaffEntry } from '#protocol/catalogue';
import type { ManagerView } from '#protocol/views';
import { Choice, TextEntry } from '../../../common/desk/fields.tsx';
import { Button } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';

const ROLES = ['clerk', 'guide', 'manager'] as const;

type StaffRowProps = {
  manager: ManagerScreen;
  entry: StaffEntry;
  /** Null for somebody who is not saved yet: the badge can still be chosen. */
  state: ManagerView['staffState'][number] | null;
  onChange: (entry: StaffEntry) => void;
  onLeave: () => void;
  onPin: () => void;
  onSignOut: () => void;
  onDropFactor: () => void;
};

/** One member of staff, with what can be done at once about the sign-in. */
export function StaffRow({ manager, entry, state, onChange, onLeave, onPin, onSignOut, onDropFactor }: StaffRowProps) {
  const { t, desk } = manager;
  const who = <span className="visually-hidden"> {entry.name || entry.badge}</span>;
  return (
    <li className="staff-row">
      {state ? (
        <span className="staff-badge">{entry.badge}</span>
      ) : (
        <TextEntry
          label={t('catalogue.badge')}
          value={entry.badge}
          maxLength={20}
          onChange={(badge) => onChange({ ...entry, badge: badge.trim() })}
        />
      )}
      <TextEntry
        label={t('catalogue.staffName')}
        value={entry.name}
        maxLength={60}
        onChange={(name) => onChange({ ...entry, name })}
      />
      <Choice
        label={t('catalogue.role')}
        placeholder=""
        value={entry.role}
        options={ROLES.map((id) => ({ id, text: t(`staffRole.${id}`) }))}
        onChange={(role) => onChange({ ...entry, role })}
      />
      <p className={state?.hasPin ? 'staff-state' : 'staff-state is-shut'}>
        {state === null
          ? t('catalogue.unsaved')
          : !state.hasPin
            ? t('catalogue.noPin')
            : t(state.isSignedIn ? 'catalogue.isIn' : 'catalogue.isOut')}
      </p>
      <div className="staff-actions">
        {state && (
          <Button tone="bare" icon={KeyRound} onClick={onPin}>
            {t('catalogue.setPin')}
            {who}
          </Button>
        )}
        {state?.isSignedIn && (
          <Button tone="bare" icon={LogOut} disabled={desk.isLocked} onClick={onSignOut}>
            {t('catalogue.signOut')}
            {who}
          </Button>
        )}
        {state?.hasSecondFactor && (
          <Button tone="bare" icon={ShieldOff} disabled={desk.isLocked} onClick={onDropFactor}>
            {t('catalogue.dropFactor')}
            {who}
          </Button>
        )}
        <Button tone="bare" icon={Archive} onClick={onLeave}>
          {t(state ? 'catalogue.leave' : 'remove')}
          {who}
        </Button>
      </div>
    </li>
  );
}
