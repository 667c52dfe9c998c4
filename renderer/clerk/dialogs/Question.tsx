import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, Icon } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';

type QuestionProps = { clerk: Clerk; title: string; isWide?: boolean; children: ReactNode };

/** A question over the terminal; Escape and the last button go back, and what the hall answers is said in it. */
export function Question({ clerk: { t, notice, closeDialog }, title, isWide = false, children }: QuestionProps) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      onOpenChange={(isStillOpen) => !isStillOpen && closeDialog()}
      isDismissable
    >
      <Modal className={isWide ? 'dialog-box dialog-box--wide' : 'dialog-box'}>
        <Dialog className="question">
          <Heading slot="title">{title}</Heading>
          {children}
          <p className="question-notice" role="alert">
            {notice && (
              <>
                <Icon of={Info} /> {notice}
              </>
            )}
          </p>
          <Button tone="bare" onClick={closeDialog}>
            {t('cancel')} <kbd>Esc</kbd>
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
