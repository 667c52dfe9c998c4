import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../common/ui/index.ts';
import type { Clerk } from './useClerk.ts';

const PAUSE_REASONS = ['lunch', 'break', 'other', 'help', 'fault'] as const;

/** The two questions a clerk is asked: why pause, and whether to close. */
export function Dialogs({ clerk }: { clerk: Clerk }) {
  return (
    <>
      <PauseDialog clerk={clerk} />
      <CloseDialog clerk={clerk} />
    </>
  );
}

function PauseDialog({ clerk: { t, dialog, closeDialog, pause } }: { clerk: Clerk }) {
  const choose = (reason: string) => {
    closeDialog();
    pause(reason);
  };
  return (
    <Question isOpen={dialog === 'pause'} onClose={closeDialog} title={t('pauseTitle')}>
      {PAUSE_REASONS.map((reason, index) => (
        <Button key={reason} onClick={() => choose(t(`pauseReason.${reason}`))} autoFocus={index === 0}>
          {t(`pauseReason.${reason}`)}
        </Button>
      ))}
      <Button tone="bare" onClick={closeDialog}>
        {t('cancel')}
      </Button>
    </Question>
  );
}

function CloseDialog({ clerk: { t, dialog, closeDialog, close } }: { clerk: Clerk }) {
  const confirm = () => {
    closeDialog();
    close();
  };
  return (
    <Question isOpen={dialog === 'close'} onClose={closeDialog} title={t('closeTitle')}>
      <p>{t('closeHint')}</p>
      <p>{t('closeOnly')}</p>
      <Button tone="primary" onClick={confirm} autoFocus>
        {t('action.close')}
      </Button>
      <Button tone="bare" onClick={closeDialog}>
        {t('cancel')}
      </Button>
    </Question>
  );
}

type QuestionProps = { isOpen: boolean; onClose: () => void; title: string; children: ReactNode };

function Question({ isOpen, onClose, title, children }: QuestionProps) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => !isStillOpen && onClose()}
      isDismissable
    >
      <Modal className="dialog-box">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
