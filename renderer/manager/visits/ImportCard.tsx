import { FileUp } from 'lucide-react';
import { FileTrigger, Button as PressableButton } from 'react-aria-components';
import { Icon } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { useImport } from './useImport.ts';

/** Takes a file of appointments and says, line by line, what could not be read. */
export function ImportCard({ manager }: { manager: ManagerScreen }) {
  const { t, desk } = manager;
  const { isSending, answer, send } = useImport(manager);
  return (
    <section className="card part">
      <h2>{t('import.title')}</h2>
      <p className="part-hint">{t('import.hint')}</p>
      <code className="import-form">{t('import.columns')}</code>
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
      {answer && (
        <div role="status">
          <p>
            <strong>{t('import.done', { added: answer.added, changed: answer.changed })}</strong>{' '}
            <span className="part-hint">{answer.fileName}</span>
          </p>
          {answer.problems.length > 0 && (
            <p className="is-shut">{t('import.problems', { count: answer.problems.length })}</p>
          )}
          <ul className="import-problems">
            {answer.problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                <strong>{t('import.line', { line })}</strong> {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
