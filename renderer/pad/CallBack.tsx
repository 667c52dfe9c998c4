import './call-back.css';
import { Check, Delete, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../common/i18n/index.ts';
import { isPhoneNumber } from '../common/rating/rating-rules.ts';
import { Button, NumberPlate } from '../common/ui/index.ts';
import { groupedDigits } from './phone-digits.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const MOST_DIGITS = 16;

/** A pad has no keyboard: digits to press, and beside them what the number is for. Nothing is kept before 确定. */
export function CallBack({ phone, onDone }: { phone: string; onDone: (phone: string) => void }) {
  const { t } = useWords('pad');
  const [digits, setDigits] = useState(phone);
  const press = (digit: string) => setDigits((typed) => (typed + digit).slice(0, MOST_DIGITS));
  return (
    <section className="pad-call-back">
      <div className="call-back-about">
        <h1>{t('callBack.title')}</h1>
        <p className="call-back-typed" role="status" aria-label={t('callBack.number')}>
          <NumberPlate number={groupedDigits(digits) || ' '} />
        </p>
        <p>{t('callBack.purpose')}</p>
        <footer className="call-back-answers">
          <Button icon={X} onClick={() => onDone('')}>
            {t('callBack.none')}
          </Button>
          <Button icon={Check} tone="primary" disabled={!isPhoneNumber(digits)} onClick={() => onDone(digits)}>
            {t('callBack.keep')}
          </Button>
        </footer>
      </div>
      <div className="digit-keys">
        {DIGITS.map((digit) => (
          <Button key={digit} onClick={() => press(digit)}>
            {digit}
          </Button>
        ))}
        <span />
        <Button onClick={() => press('0')}>0</Button>
        <Button
          icon={Delete}
          aria-label={t('callBack.delete')}
          onClick={() => setDigits((typed) => typed.slice(0, -1))}
        >
          {t('callBack.delete')}
        </Button>
      </div>
    </section>
  );
}
