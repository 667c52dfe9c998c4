import { Search, TicketPlus } from 'lucide-react';
import { Input, Label, TextField } from 'react-aria-components';
import type { GuideView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { Button, Icon } from '../common/ui/index.ts';
import type { GuideScreen } from './useGuide.ts';
import type { OrderScreen } from './useTakeOrder.ts';
import { type Errand, errandsLike } from './where-to.ts';

type WhereToProps = { guide: GuideScreen; view: GuideView; ordering: OrderScreen };

/** Where a customer's wish is looked up in everyday words. */
export function WhereToField({ guide: { t }, ordering }: Omit<WhereToProps, 'view'>) {
  return (
    <TextField
      className="field ticket-finder-field"
      value={ordering.typed}
      onChange={ordering.type}
      maxLength={30}
      autoComplete="off"
    >
      <Label className="visually-hidden">{t('whereTo.label')}</Label>
      <Icon of={Search} />
      <Input placeholder={t('whereTo.hint')} />
    </TextField>
  );
}

/** What the words may mean, at which counters it is done, and a ticket for it. */
export function WhereToList({ guide, view, ordering }: WhereToProps) {
  const { t, language } = guide;
  const errands = errandsLike(view, ordering.typed, language);
  if (errands.length === 0) return <p className="desk-none">{t('whereTo.none')}</p>;
  return (
    <ul className="where-to" aria-label={t('whereTo.label')}>
      {errands.map((errand) => {
        const { serviceId, itemCode, name, service } = errand;
        const canTake = service.open && ordering.canTake && !ordering.order.isSeveral;
        return (
          <li key={`${serviceId} ${itemCode}`}>
            <span className="service-code">{service.code}</span>
            <span className="where-to-text">
              <strong>{localized(name, language)}</strong>
              {itemCode !== null && <span>{localized(service.name, language)}</span>}
              <small>{countersWords(guide, errand)}</small>
            </span>
            <Button
              icon={TicketPlus}
              disabled={!canTake}
              onClick={() => ordering.takeErrand(serviceId, itemCode)}
              aria-label={t('whereTo.takeOf', { name: localized(name, language) })}
            >
              {t('whereTo.take')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function countersWords({ t, language }: GuideScreen, { doneAt, helpedAt, service }: Errand): string {
  const separator = language === 'zh' ? '、' : ', ';
  const names = (counters: Errand['doneAt']) => counters.map(({ name }) => localized(name, language)).join(separator);
  const where =
    doneAt.length > 0 ? names(doneAt) : helpedAt.length > 0 ? t('whereTo.helped', { counters: names(helpedAt) }) : '';
  return [where || t('noCounter'), t('ahead', { ahead: service.waiting })].join(' · ');
}
