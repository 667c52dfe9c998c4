import { RecordDownload } from '../../RecordDownload.tsx';
import type { ManagerScreen } from '../../useManager.ts';

/** The record of faults between two days, as a file for a spreadsheet. */
export function FaultRecord({ manager }: { manager: ManagerScreen }) {
  const { t } = manager;
  return (
    <section className="card part">
      <h2>{t('record.title')}</h2>
      <p className="part-hint">{t('record.hint')}</p>
      <RecordDownload manager={manager} name="faults" fileType="csv" fetchWords={t('record.fetch')} />
    </section>
  );
}
