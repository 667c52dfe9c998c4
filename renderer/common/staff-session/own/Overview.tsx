import { LogOut, ShieldCheck, ShieldOff } from 'lucide-react';
import type { EpochMs, StaffRole } from '#protocol/vocabulary';
import { Button } from '../../ui/index.ts';
import type { OwnSignIns } from './useOwnSignIns.ts';

type OverviewProps = { desk: OwnSignIns; staffRole: StaffRole; onClose: () => void };

/** Who one is, where else one is signed in, and whether there is a second factor. */
export function Overview({ desk, staffRole, onClose }: OverviewProps) {
  const { t, locale, own, isBusy, endOthers } = desk;
  const when = (at: EpochMs) => new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  if (!own) return <p role="status">{t('own.reading')}</p>;
  const { others } = own;
  return (
    <>
      <p className="own-who">{t('own.who', { name: own.name, badge: own.badge })}</p>
      <p className="question-hint">{t('own.until', { at: when(own.expiresAt) })}</p>
      <h3>{t('own.elsewhere')}</h3>
      {others.length === 0 ? (
        <p className="question-hint">{t('own.nowhere')}</p>
      ) : (
        <>
          <ul className="own-others">
            {others.map(({ signedInAt, isOutside }) => (
              <li key={signedInAt}>{t(isOutside ? 'own.sinceOutside' : 'own.since', { at: when(signedInAt) })}</li>
            ))}
          </ul>
          <Button icon={LogOut} disabled={isBusy} onClick={() => void endOthers()}>
            {t('own.endOthers')}
          </Button>
        </>
      )}
      {staffRole === 'manager' && <Factor desk={desk} when={when} />}
      <div className="question-answers">
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </>
  );
}

function Factor({ desk, when }: { desk: OwnSignIns; when: (at: EpochMs) => string }) {
  const { t, own, show } = desk;
  const factor = own?.secondFactor ?? null;
  return (
    <>
      <h3>{t('own.factor')}</h3>
      <p className="question-hint">
        {factor ? t('own.factorSet', { at: when(factor.setAt), left: factor.recoveryLeft }) : t('own.factorNone')}
      </p>
      <Button
        icon={factor ? ShieldOff : ShieldCheck}
        onClick={() => show({ at: 'pin', to: factor ? 'remove' : 'set' })}
      >
        {t(factor ? 'own.removeFactor' : 'own.setFactor')}
      </Button>
    </>
  );
}
