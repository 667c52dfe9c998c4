import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { SlipTemplate } from '#protocol/slips';
import { Choice } from '../../../common/desk/fields.tsx';
import { Button, Icon } from '../../../common/ui/index.ts';
import type { HealthProps } from '../health/HealthSection.tsx';
import { printersHere } from '../sheets/printers.ts';
import { SAMPLES, type Sample } from './samples.ts';
import { type Preview, usePreview } from './usePreview.ts';

type PreviewCardProps = Omit<HealthProps, 'settings'> & { template: SlipTemplate };

/** The slip as it will come out of a printer, from the bytes that this printer would get. */
export function PreviewCard({ manager, view, devices, template }: PreviewCardProps) {
  const { t, desk } = manager;
  const printers = printersHere(view.devices);
  const [chosen, setChosen] = useState<string | null>(null);
  const [sample, setSample] = useState<Sample>('ticket');
  const device = printers.find((name) => name === chosen) ?? printers[0] ?? null;
  const preview = usePreview(template, device, sample);
  return (
    <aside className="card part slip-preview">
      <h2>{t('preview.title')}</h2>
      <Choice
        label={t('whichPrinter')}
        placeholder={t('preview.noPrinter')}
        value={device}
        options={printers.map((name) => ({ id: name, text: name }))}
        onChange={setChosen}
      />
      <Choice
        label={t('preview.sample')}
        placeholder=""
        value={sample}
        options={SAMPLES.map((id) => ({ id, text: t(`preview.samples.${id}`) }))}
        onChange={setSample}
      />
      <Picture manager={manager} preview={preview} />
      {device !== null && (
        <Button disabled={desk.isLocked} onClick={() => void devices.print({ about: 'test' }, device)}>
          {t('testSlip')}
        </Button>
      )}
    </aside>
  );
}

function Picture({ manager: { t }, preview }: Pick<HealthProps, 'manager'> & { preview: Preview }) {
  const { shown, failure, isDrawing } = preview;
  if (failure)
    return (
      <p className="slip-warning" role="status">
        <Icon of={TriangleAlert} />
        {t(`preview.failure.${failure}`)}
      </p>
    );
  if (!shown) return <p className="part-hint">{t('preview.drawing')}</p>;
  const figures = { bytes: shown.bytes, seconds: (shown.lineMs / 1000).toFixed(1), profile: shown.profile };
  return (
    <>
      <p className="part-hint">{t('preview.figures', figures)}</p>
      <div className="slip-paper" aria-busy={isDrawing}>
        <img
          src={`data:image/png;base64,${shown.png}`}
          width={shown.widthDots}
          height={shown.heightDots}
          alt={t('preview.title')}
        />
      </div>
    </>
  );
}
