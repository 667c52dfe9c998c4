import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { SlipField, SlipTemplate } from '#protocol/slips';
import { Choice } from '../../../common/desk/fields.tsx';
import { Button } from '../../../common/ui/index.ts';
import { isSame } from '../../rules/settings-draft.ts';
import { PARTS } from '../../settings/finding-parts.ts';
import { SaveBar } from '../../settings/SaveBar.tsx';
import type { HealthProps } from '../health/HealthSection.tsx';
import { LogoEntry } from './LogoEntry.tsx';
import { PreviewCard } from './PreviewCard.tsx';
import { SlipRowEntry } from './SlipRowEntry.tsx';
import { missingFields, USUAL_TEMPLATE, withField, withLogo, withMoved, withoutRow, withRow } from './slip-draft.ts';
import './slip.css';

/** The ticket slip: what stands on it, in which order and how large, with a picture of it beside. */
export function SlipSection({ manager, settings, view, devices }: HealthProps) {
  const { t } = manager;
  const template = settings.settings.slip;
  const edit = (next: SlipTemplate) => settings.edit('slip', next);
  return (
    <div className="slip-editor">
      <div className="slip-fields">
        <h2>{t('devicePart.slip')}</h2>
        <p className="part-hint">{t('slip.hint')}</p>
        <SaveBar manager={manager} settings={settings} parts={PARTS.slip}>
          <Button disabled={isSame(template, USUAL_TEMPLATE)} onClick={() => edit(USUAL_TEMPLATE)}>
            {t('slip.usual')}
          </Button>
        </SaveBar>
        <SlipRows t={t} template={template} onChange={edit} />
        <LogoEntry manager={manager} logo={template.logo} onChange={(logo) => edit(withLogo(template, logo))} />
      </div>
      <PreviewCard manager={manager} view={view} devices={devices} template={template} />
    </div>
  );
}

type SlipRowsProps = { t: HealthProps['manager']['t']; template: SlipTemplate; onChange: (next: SlipTemplate) => void };

function SlipRows({ t, template, onChange }: SlipRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const { rows } = template;
  const missing = missingFields(template);
  /** The key that was pressed goes along with its row, so that it can be pressed again. */
  const move = (from: number, by: -1 | 1) => {
    flushSync(() => onChange(withMoved(template, from, by)));
    const moved = list.current?.children[from + by];
    const keys = [...(moved?.querySelectorAll<HTMLButtonElement>('[data-move]:not(:disabled)') ?? [])];
    (keys.find((key) => key.getAttribute('data-move') === String(by)) ?? keys[0])?.focus();
  };
  return (
    <>
      <ul ref={list} className="rows slip-rows">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <li key={index} className="slip-row">
            <SlipRowEntry
              t={t}
              row={row}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
              onChange={(change) => onChange(withRow(template, index, change))}
              onMove={(by) => move(index, by)}
              onRemove={() => onChange(withoutRow(template, index))}
            />
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <Choice
          label={t('slip.add')}
          placeholder={t('slip.addWhat')}
          value={null}
          options={missing.map((id: SlipField) => ({ id, text: t(`slipField.${id}`) }))}
          onChange={(field) => onChange(withField(template, field))}
        />
      )}
    </>
  );
}
