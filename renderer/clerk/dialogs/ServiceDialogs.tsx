import type { FormEvent, ReactNode } from 'react';
import type { ClerkView } from '#protocol/views';
import type { ServiceId } from '#protocol/vocabulary';
import { Button } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import { offerOptions } from './destinations.ts';
import { Finder } from './Finder.tsx';
import { OverLimitChoice } from './OverLimitDialog.tsx';
import { Question } from './Question.tsx';
import { useFinder } from './useFinder.ts';

type Offers = NonNullable<ClerkView['counter']>['offers'];
type ServiceDialogProps = {
  clerk: Clerk;
  offers: Offers;
  title: string;
  /** What else is asked before the service begins. */
  more: ReactNode;
  onChoose: (serviceId: ServiceId) => void;
};

/** One of the services that this clerk does here. */
function ServiceDialog({ clerk, offers, title, more, onChoose }: ServiceDialogProps) {
  const { t, isBusy } = clerk;
  const finder = useFinder(offerOptions(clerk, offers), {
    onPick: ({ serviceId }) => onChoose(serviceId),
    hasDigits: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (finder.chosen) onChoose(finder.chosen.serviceId);
  };
  return (
    <Question clerk={clerk} title={title}>
      <form className="question-form" onSubmit={submit}>
        {more}
        <Finder clerk={clerk} label={t('serviceFind')} finder={finder} lead={() => null} />
        <Button tone="primary" type="submit" disabled={isBusy || !finder.chosen}>
          {t('action.start')}
          {finder.chosen && ` · ${finder.chosen.words}`}
        </Button>
      </form>
    </Question>
  );
}

type AnotherProps = { clerk: Clerk; view: ClerkView; offers: Offers; current: NonNullable<ClerkView['current']> };

/** The same customer stays for another business. */
export function AnotherDialog({ clerk, view, offers, current }: AnotherProps) {
  const rest = offers.filter(({ serviceId }) => serviceId !== current.serviceId);
  const title = clerk.t('anotherTitle', { number: current.number });
  return (
    <ServiceDialog
      clerk={clerk}
      offers={rest}
      title={title}
      more={<OverLimitChoice clerk={clerk} view={view} />}
      onChoose={(serviceId) => void clerk.wishes.another(serviceId)}
    />
  );
}

/** Somebody stands at the counter without a ticket. */
export function WalkInDialog({ clerk, offers }: { clerk: Clerk; offers: Offers }) {
  return (
    <ServiceDialog
      clerk={clerk}
      offers={offers}
      title={clerk.t('walkInTitle')}
      more={null}
      onChoose={(serviceId) => void clerk.wishes.walkIn(serviceId)}
    />
  );
}
