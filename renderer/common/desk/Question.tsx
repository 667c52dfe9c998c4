import { type ReactNode, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './question.css';

type QuestionProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What the hall has refused, said where the eyes are. */
  notice: string | null;
  children: ReactNode;
};

/** One question over the page, with its answers as buttons. */
export function Question({ title, isOpen, onClose, notice, children }: QuestionProps) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => !isStillOpen && onClose()}
      isDismissable
    >
      <Modal className="dialog-box question">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
          <NoticeSince notice={notice} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What was said since the question was asked; what was said before it belongs to something else. */
function NoticeSince({ notice }: { notice: string | null }) {
  const [before, setBefore] = useState(notice);
  if (before !== null && notice !== before) setBefore(null);
  return before === null && notice ? (
    <p className="question-notice" role="alert">
      {notice}
    </p>
  ) : null;
}
