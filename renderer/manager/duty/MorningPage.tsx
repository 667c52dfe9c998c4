import { Printer } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { MorningSheet } from '#protocol/morning';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { MorningParts } from './MorningParts.tsx';
import { useMorning } from './useMorning.ts';
import './morning.css';

type MorningProps = { manager: ManagerScreen; onClose: () => void };

/** Yesterday on one page, to be read in the morning meeting and printed. */
export function MorningPage({ manager, onClose }: MorningProps) {
  const { t } = manager;
  const answer = useMorning();
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      onOpenChange={(isStillOpen) => !isStillOpen && onClose()}
      isDismissable
    >
      <Modal className="dialog-box morning">
        <Dialog aria-label={t('duty.morning')}>
          {answer === null && <p role="status">{t('advice.reckoning')}</p>}
          {answer?.failed && <p role="alert">{t('morning.failed')}</p>}
          {answer && !answer.failed && !answer.sheet && <p>{t('duty.none')}</p>}
          {answer?.sheet && <Sheet manager={manager} sheet={answer.sheet} />}
          <div className="question-answers no-print">
            <Button onClick={onClose}>{t('back')}</Button>
            <Button tone="primary" icon={Printer} disabled={!answer?.sheet} onClick={() => window.print()}>
              {t('duty.print')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Sheet({ manager, sheet }: { manager: ManagerScreen; sheet: MorningSheet }) {
  const { t, language, locale } = manager;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(sheet.day));
  return (
    <>
      <header className="morning-head">
        <Heading slot="title">{t('morning.title', { day })}</Heading>
        <p>{localized(sheet.hall, language)}</p>
      </header>
      <MorningParts manager={manager} sheet={sheet} />
    </>
  );
}
