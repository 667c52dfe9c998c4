import { CircleCheck, CircleX } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { TextEntry, Tick } from '../../../common/desk/fields.tsx';
import { contrastOf } from '../../../common/ui/contrast.ts';
import { Icon } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';

const HOUSE_ACCENT = '#006b6e';
const HEX = /^#[0-9a-f]{6}$/i;
/** The light ground of the screens. */
const GROUND = '#f5f7f8';
const READABLE = 4.5;

type AccentEntryProps = {
  manager: ManagerScreen;
  accent: string | null;
  onChange: (accent: string | null) => void;
};

/** The one colour of the hall, with how well it can be read and what it looks like. */
export function AccentEntry({ manager: { t }, accent, onChange }: AccentEntryProps) {
  const [typed, setTyped] = useState(accent ?? HOUSE_ACCENT);
  const take = (colour: string) => {
    setTyped(colour);
    if (HEX.test(colour)) onChange(colour.toLowerCase());
  };
  return (
    <section className="card part look-accent">
      <h2>{t('look.accent')}</h2>
      <p className="part-hint">{t('look.accentHint')}</p>
      <Tick value={accent === null} onChange={(isUsual) => onChange(isUsual ? null : HOUSE_ACCENT)}>
        {t('look.usual')}
      </Tick>
      {accent !== null && (
        <>
          <div className="look-colour">
            <input
              type="color"
              aria-label={t('look.pick')}
              value={accent}
              onChange={({ target }) => take(target.value)}
            />
            <TextEntry label={t('look.code')} value={HEX.test(typed) ? accent : typed} maxLength={7} onChange={take} />
            <Swatch accent={accent} button={t('look.sample')} words={t('look.sampleWords')} />
          </div>
          <ul className="rows rows-bare">
            <Figure words={t} name="onWhite" ratio={contrastOf(accent, '#ffffff')} />
            <Figure words={t} name="onGround" ratio={contrastOf(accent, GROUND)} />
          </ul>
        </>
      )}
    </section>
  );
}

function Figure({ words: t, name, ratio }: { words: ManagerScreen['t']; name: string; ratio: number }) {
  const isEnough = ratio >= READABLE;
  return (
    <li className={isEnough ? 'look-figure' : 'look-figure is-shut'}>
      <Icon of={isEnough ? CircleCheck : CircleX} />
      {t(`look.${name}`, { ratio: (Math.floor(ratio * 10) / 10).toFixed(1) })} ·{' '}
      {t(isEnough ? 'look.enough' : 'look.tooPale')}
    </li>
  );
}

/** A button and a line as the kiosk has them. */
function Swatch({ accent, button, words }: { accent: string; button: string; words: string }) {
  return (
    <p className="look-swatch" style={{ '--swatch': accent } as CSSProperties}>
      <strong>{button}</strong>
      <span>{words}</span>
    </p>
  );
}
