import { UserRound } from 'lucide-react';
import { useState } from 'react';
import type { StaffRole } from '#protocol/vocabulary';
import { Question } from '../../desk/Question.tsx';
import { Icon, keepFocus } from '../../ui/index.ts';
import { Overview } from './Overview.tsx';
import { PinStep, RecoveryCodes, ScanStep } from './SecondFactorSteps.tsx';
import { type OwnSignIns, useOwnSignIns } from './useOwnSignIns.ts';
import './own.css';

/** The way to the own sign-ins: where else one is signed in, and the manager's second factor. */
export function OwnSignInsButton({ staffRole }: { staffRole: StaffRole }) {
  const desk = useOwnSignIns(staffRole);
  const { t, step, notice, open } = desk;
  const [isOpen, setOpen] = useState(false);
  const title = step.at === 'overview' ? t('own.title') : t('own.factor');
  return (
    <>
      <button
        type="button"
        className="button button--bare"
        onMouseDown={keepFocus}
        onClick={() => {
          open();
          setOpen(true);
        }}
      >
        <Icon of={UserRound} />
        <span>{t('own.short')}</span>
      </button>
      <Question title={title} isOpen={isOpen} onClose={() => setOpen(false)} notice={null}>
        <Step desk={desk} staffRole={staffRole} onClose={() => setOpen(false)} />
        {notice && (
          <p className="question-notice" role="alert">
            {notice}
          </p>
        )}
      </Question>
    </>
  );
}

function Step({ desk, staffRole, onClose }: { desk: OwnSignIns; staffRole: StaffRole; onClose: () => void }) {
  const { step } = desk;
  switch (step.at) {
    case 'overview':
      return <Overview desk={desk} staffRole={staffRole} onClose={onClose} />;
    case 'pin':
      return <PinStep desk={desk} to={step.to} />;
    case 'scan':
      return <ScanStep desk={desk} secret={step.secret} address={step.address} />;
    case 'codes':
      return <RecoveryCodes desk={desk} codes={step.recoveryCodes} />;
    default:
      return step satisfies never;
  }
}
