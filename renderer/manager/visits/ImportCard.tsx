import { FileUp } from 'lucide-react';
import { FileTrigger, Button as PressableButton } from 'react-aria-components';
import type { Translate } from '../../common/i18n/index.ts';
import { Icon } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { COLUMNS, type ImportShown, useImport } from './useImport.ts';

/** Takes a file of appointments and says, line by line, what could not be read. */
export function ImportCard({ manager }: { manager: ManagerScreen }) {
  const { t, desk } = manager;
  const { isSending, shown, send } = useImport(manager);
  return (
    <section className="card part">
      <h2>{t('import.title')}</h2>
      <p className="part-hint">{t('import.hint')}</p>
      <code className="import-form">{COLUMNS.join(',')}</code>
      <div className="part-actions">
        <FileTrigger
          acceptedFileTypes={['.csv', 'text/csv']}
          onSelect={(files) => {
            const file = files?.item(0);
            if (file) send(file);
          }}
        >
          <PressableButton className="button" isDisabled={desk.isLocked || isSending}>
            <Icon of={FileUp} />
            <span>{t(isSending ? 'import.sending' : 'import.choose')}</span>
          </PressableButton>
        </FileTrigger>
      </div>
      <div role="status">{shown && <Answer t={t} shown={shown} />}</div>
    </section>
  );
}

function Answer({ t, shown }: { t: Translate; shown: ImportShown }) {
  if (shown.kind === 'unreadable')
    return (
      <>
        <p className="is-shut">{t('import.unreadable')}</p>
        <p className="part-hint">{shown.messages.join(' · ')}</p>
      </>
    );
  const { added, changed, problems, fileName } = shown;
  return (
    <>
      <p>
        <strong>{t('import.done', { added, changed })}</strong> <span className="part-hint">{fileName}</span>
      </p>
      {problems.length > 0 && <p className="is-shut">{t('import.problems', { count: problems.length })}</p>}
      <ul className="import-problems">
        {problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <strong>{t('import.line', { line })}</strong> {message}
          </li>
        ))}
      </ul>
    </>
  );
}
