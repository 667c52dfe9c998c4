import './entry.css';
import { ArrowLeft, CalendarCheck, CircleX, TicketCheck } from 'lucide-react';
import { type CSSProperties, type ReactNode, useState } from 'react';
import type { KioskView } from '#protocol/views';
import { useWords } from '../common/i18n/index.ts';
import { Button, NumberPlate } from '../common/ui/index.ts';
import { CODE_KEYS, codeMeant, codeShown, DIGIT_KEYS, numberMeant, prefixesOf, typeCode, typeNumber } from './entry.ts';
import { rejoinRule } from './errand-words.ts';
import { Keypad } from './Keypad.tsx';
import type { KioskScreen } from './useKiosk.ts';

/** Somebody has a number already: back after a missed call, or not needing it any more. */
export function NumberPage({ kiosk, view }: { kiosk: KioskScreen; view: KioskView }) {
  const { t } = useWords('kiosk');
  const [typed, setTyped] = useState('');
  const number = numberMeant(typed);
  const isLocked = number === null || kiosk.isStale;
  return (
    <Entry
      kiosk={kiosk}
      title={t('back.title')}
      hints={[rejoinRule(t, view.rejoin), t('back.orCancel')]}
      shown={typed}
      empty={t('back.type')}
    >
      <div className="entry-keys">
        <Keypad
          keys={prefixesOf(view.services)}
          label={t('entry.letters')}
          onKey={(key) => setTyped(typeNumber(typed, key))}
          onDelete={null}
        />
        <Keypad
          keys={DIGIT_KEYS}
          label={t('entry.digits')}
          onKey={(key) => setTyped(typeNumber(typed, key))}
          onDelete={() => setTyped(typed.slice(0, -1))}
        />
      </div>
      <div className="entry-actions">
        <Button icon={ArrowLeft} onClick={kiosk.goBack}>
          {t('entry.back')}
        </Button>
        <Button icon={CircleX} disabled={isLocked} onClick={() => number && kiosk.askCancel(number)}>
          {t('back.cancel')}
        </Button>
        {view.rejoin.times > 0 && (
          <Button icon={TicketCheck} tone="primary" disabled={isLocked} onClick={() => number && kiosk.rejoin(number)}>
            {t('back.rejoin')}
          </Button>
        )}
      </div>
    </Entry>
  );
}

/** Somebody has an appointment and its code. */
export function AppointmentPage({ kiosk }: { kiosk: KioskScreen }) {
  const { t } = useWords('kiosk');
  const [typed, setTyped] = useState('');
  const code = codeMeant(typed);
  return (
    <Entry
      kiosk={kiosk}
      title={t('appointment.title')}
      hints={[t('appointment.hint')]}
      shown={codeShown(typed)}
      empty={t('appointment.type')}
    >
      <div className="entry-keys">
        <Keypad
          keys={CODE_KEYS}
          label={t('entry.signs')}
          onKey={(key) => setTyped(typeCode(typed, key))}
          onDelete={() => setTyped(typed.slice(0, -1))}
        />
      </div>
      <div className="entry-actions">
        <Button icon={ArrowLeft} onClick={kiosk.goBack}>
          {t('entry.back')}
        </Button>
        <Button
          icon={CalendarCheck}
          tone="primary"
          disabled={code === null || kiosk.isStale}
          onClick={() => code && kiosk.checkIn(code)}
        >
          {t('appointment.checkIn')}
        </Button>
      </div>
    </Entry>
  );
}

type EntryProps = {
  kiosk: KioskScreen;
  title: string;
  hints: readonly string[];
  shown: string;
  empty: string;
  children: ReactNode;
};

/** What is typed, large, above its keys. */
function Entry({ kiosk, title, hints, shown, empty, children }: EntryProps) {
  const { t } = useWords('kiosk');
  return (
    <section className="entry">
      <header className="entry-head">
        <h1>{title}</h1>
        {hints.map((hint) => (
          <p key={hint}>{hint}</p>
        ))}
      </header>
      <output className="entry-typed" style={{ '--chars': Math.max(shown.length, 5) } as CSSProperties}>
        {shown ? <NumberPlate number={shown} /> : <span className="entry-empty">{empty}</span>}
      </output>
      {children}
      <p className="entry-foot" role="timer">
        {kiosk.endsIn !== null && t('entry.endsIn', { seconds: kiosk.endsIn })}
      </p>
    </section>
  );
}
