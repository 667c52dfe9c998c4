import { FileUp, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FileTrigger, Button as PressableButton } from 'react-aria-components';
import type { SlipLogo } from '#protocol/slips';
import { Chips, NumberEntry } from '../../../common/desk/fields.tsx';
import { Icon } from '../../../common/ui/index.ts';
import { LIMITS } from '../../rules/number-limits.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { blackDots, type LogoDots, logoSeconds, WIDEST } from './logo-dots.ts';
import { useLogo } from './useLogo.ts';

const BLACK = [0, 0, 0, 255];
const WHITE = [255, 255, 255, 255];
const SLOW_BAUD = 9600;
const QUICK_BAUD = 38_400;

type LogoEntryProps = { manager: ManagerScreen; logo: SlipLogo | null; onChange: (logo: SlipLogo | null) => void };

/** No logo, one that lies in the printer, or a picture of one's own that is sent each time. */
export function LogoEntry({ manager: { t, desk }, logo, onChange }: LogoEntryProps) {
  const picture = useLogo({ onLogo: onChange, onUnreadable: () => desk.say(t('logo.unreadable')) });
  const kind = logo?.kind ?? 'none';
  const choose = (next: 'none' | 'stored' | 'dots') => {
    if (next === kind) return;
    onChange(next === 'none' ? null : next === 'stored' ? { kind: 'stored', place: 1 } : NO_DOTS);
  };
  return (
    <section className="card part">
      <h2>{t('slipField.logo')}</h2>
      <Chips
        label={t('logo.which')}
        value={kind}
        options={(['none', 'stored', 'dots'] as const).map((id) => ({ id, text: t(`logo.kind.${id}`) }))}
        onChange={choose}
      />
      {logo?.kind === 'stored' && (
        <NumberEntry
          label={t('logo.place')}
          {...LIMITS.place}
          unit=""
          value={logo.place}
          onChange={(place) => onChange({ kind: 'stored', place })}
        />
      )}
      {logo?.kind === 'dots' && (
        <>
          <FileTrigger
            acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp', 'image/bmp', 'image/gif']}
            onSelect={(files) => {
              const file = files?.item(0);
              if (file) picture.read(file);
            }}
          >
            <PressableButton className="button">
              <Icon of={FileUp} />
              <span>{t('logo.choose')}</span>
            </PressableButton>
          </FileTrigger>
          {picture.canAdjust && (
            <>
              <Slider
                label={t('logo.width')}
                min={64}
                max={WIDEST}
                step={8}
                value={picture.width}
                onChange={picture.setWidth}
              />
              <Slider
                label={t('logo.threshold')}
                min={16}
                max={240}
                step={4}
                value={picture.threshold}
                onChange={picture.setThreshold}
              />
            </>
          )}
          <LogoPicture logo={logo} label={t('logo.picture', { width: logo.width, height: logo.height })} />
          <p className="slip-warning">
            <Icon of={TriangleAlert} />
            {t('logo.slow', { slow: seconds(logo, SLOW_BAUD), quick: seconds(logo, QUICK_BAUD) })}
          </p>
        </>
      )}
    </section>
  );
}

/** White, until a picture was chosen. */
const NO_DOTS: LogoDots = { kind: 'dots', width: 8, height: 8, dots: btoa('\0'.repeat(8)) };

const seconds = (logo: LogoDots, baud: number) => logoSeconds(logo, baud).toFixed(1);

type SliderProps = {
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  onChange: (value: number) => void;
};

function Slider({ label, value, onChange, ...limits }: SliderProps) {
  return (
    <label className="slider">
      <span>{label}</span>
      <input type="range" {...limits} value={value} onChange={({ target }) => onChange(Number(target.value))} />
      <output>{value}</output>
    </label>
  );
}

function LogoPicture({ logo, label }: { logo: LogoDots; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    const image = pen.createImageData(logo.width, logo.height);
    for (const [at, isBlack] of blackDots(logo).entries()) image.data.set(isBlack ? BLACK : WHITE, at * 4);
    pen.putImageData(image, 0, 0);
  }, [logo]);
  return (
    <figure className="logo-picture">
      <canvas ref={canvas} width={logo.width} height={logo.height} role="img" aria-label={label} />
      <figcaption>{label}</figcaption>
    </figure>
  );
}
