import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../common/ui/index.ts';
import type { DevicesProps } from '../DevicesTab.tsx';
import { KeyForm } from './KeyForm.tsx';
import { KeyTable } from './KeyTable.tsx';
import { type ProgramActions, usePrograms } from './usePrograms.ts';
import { WebhookForm } from './WebhookForm.tsx';
import { WebhookList } from './WebhookList.tsx';
import './programs.css';

export type ProgramsProps = Pick<DevicesProps, 'manager'> & { actions: ProgramActions };

/** Other programs of the hall: what each may do, and which are told what happens. */
export function ProgramsSection({ manager }: DevicesProps) {
  const { t, desk } = manager;
  const actions = usePrograms(manager);
  const [open, setOpen] = useState<'key' | 'webhook' | null>(null);
  const props = { manager, actions };
  const close = () => setOpen(null);
  return (
    <>
      <h2>{t('devicePart.programs')}</h2>
      <p className="part-hint">{t('programs.hint')}</p>
      <a className="programs-document" href="/api/v1/openapi.json" target="_blank" rel="noreferrer">
        {t('programs.document')}
      </a>
      <div className="programs-head">
        <h3>{t('programs.keys')}</h3>
        <Button icon={Plus} disabled={desk.isLocked} onClick={() => setOpen('key')}>
          {t('programs.newKey')}
        </Button>
      </div>
      <KeyTable {...props} />
      <div className="programs-head">
        <h3>{t('programs.webhooks')}</h3>
        <Button icon={Plus} disabled={desk.isLocked} onClick={() => setOpen('webhook')}>
          {t('programs.newWebhook')}
        </Button>
      </div>
      <p className="part-hint">{t('programs.webhooksHint')}</p>
      <WebhookList {...props} />
      {open === 'key' && <KeyForm {...props} onClose={close} />}
      {open === 'webhook' && <WebhookForm {...props} onClose={close} />}
    </>
  );
}
