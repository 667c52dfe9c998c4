import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, NumberPlate } from '../common/ui/index.ts';
import { waitWords } from '../common/wait-words.ts';
import type { GuideScreen } from './useGuide.ts';

/** The number just taken, large enough to be read out or shown. */
export function TakenDialog({ guide: { t, taken, putAway } }: { guide: GuideScreen }) {
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={taken !== null}
      onOpenChange={(isStillOpen) => !isStillOpen && putAway()}
    >
      <Modal className="dialog-box taken">
        <Dialog>
          {taken && (
            <>
              <Heading slot="title">
                <NumberPlate number={taken.number} />
              </Heading>
              <p className="taken-figures">
                {t('ahead', { ahead: taken.ahead })} · {waitWords(t, taken.wait) || t('waitUnknown')}
              </p>
              {taken.remark && <p className="taken-remark">{t(`remark.${taken.remark}`)}</p>}
              <p>{t('tell')}</p>
            </>
          )}
          <Button tone="primary" onClick={putAway} autoFocus>
            {t('done')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
