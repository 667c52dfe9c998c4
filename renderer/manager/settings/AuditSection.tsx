import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { CopyLine } from '../../common/desk/CopyLine.tsx';
import { getAs } from '../../common/desk/staff-get.ts';
import { postFailureWords } from '../../common/desk/staff-post.ts';
import { Button } from '../../common/ui/index.ts';
import { RecordDownload } from '../RecordDownload.tsx';
import type { SettingsProps } from './sections.tsx';

type Head = { seq: number; hash: string | null };

/** [X2] What proves later that nothing was changed: the log's newest link, and the order of some days as a file. */
export function AuditSection({ manager }: SettingsProps) {
  const { t, desk } = manager;
  const { head, read } = useHead(manager);
  const line = head === null ? '' : head.hash === null ? t('audit.nothing') : `${head.seq}:${head.hash}`;
  return (
    <>
      <section className="card part">
        <h3>{t('audit.head')}</h3>
        <p className="part-hint">{t('audit.headHint')}</p>
        <CopyLine label={t('audit.headLabel', { seq: head?.seq ?? 0 })} text={line} />
        <div className="part-actions">
          <Button icon={RefreshCw} disabled={desk.isLocked} onClick={read}>
            {t('audit.read')}
          </Button>
        </div>
      </section>
      <section className="card part">
        <h3>{t('audit.order')}</h3>
        <p className="part-hint">{t('audit.orderHint')}</p>
        <RecordDownload manager={manager} name="audit/order" fileType="ndjson" fetchWords={t('audit.fetch')} />
      </section>
    </>
  );
}

/** The newest link, as it was when the page asked: the log goes on meanwhile. */
function useHead({ t, desk }: SettingsProps['manager']) {
  const { say } = desk;
  const [asked, setAsked] = useState(0);
  const [head, setHead] = useState<Head | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever somebody asks
  useEffect(() => {
    let isWanted = true;
    void getAs<Head>('manager', '/api/audit/head').then((found) => {
      if (!isWanted) return;
      if (found.ok) setHead(found.answer);
      else say(postFailureWords(t, found.refusal));
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  return { head, read: () => setAsked((before) => before + 1) };
}
