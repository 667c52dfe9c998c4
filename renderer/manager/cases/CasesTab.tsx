import { Download } from 'lucide-react';
import type { ManagerView } from '#protocol/views';
import { Chips } from '../../common/desk/fields.tsx';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { CaseList } from './CaseList.tsx';
import { CasePage } from './CasePage.tsx';
import { CASE_SHOWS } from './cases-shown.ts';
import { Tracking } from './Tracking.tsx';
import { type CaseChoice, useCases } from './useCases.ts';
import './cases.css';

/** The follow-up of bad ratings: how complete it is, which cases there are, and one of them as a whole. */
export function CasesTab({ manager, view, ...choice }: { manager: ManagerScreen; view: ManagerView } & CaseChoice) {
  const { t } = manager;
  const cases = useCases(manager, view, choice);
  const { list, show, setShow, chosen, exportAll } = cases;
  return (
    <div className="cases">
      <div className="cases-side">
        {list && <Tracking t={t} tracking={list.tracking} />}
        <section className="card part cases-list">
          <Chips
            label={t('cases.which')}
            value={show}
            options={CASE_SHOWS.map((id) => ({ id, text: t(`cases.show.${id}`) }))}
            onChange={setShow}
          />
          <CaseList manager={manager} cases={cases} />
          <div className="part-actions">
            <Button icon={Download} onClick={exportAll}>
              {t('cases.export')}
            </Button>
          </div>
        </section>
      </div>
      {chosen ? (
        <CasePage key={chosen.caseId} manager={manager} cases={cases} card={chosen} />
      ) : (
        <p className="cases-none">{t('cases.choose')}</p>
      )}
    </div>
  );
}
