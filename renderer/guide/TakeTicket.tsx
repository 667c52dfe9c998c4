import { Check, TicketPlus } from 'lucide-react';
import type { GuideView } from '#protocol/views';
import { Chips, Tick } from '../common/desk/fields.tsx';
import { GrantEntry } from '../common/desk/tickets/GrantEntry.tsx';
import { localized } from '../common/i18n/index.ts';
import { Button, Tile } from '../common/ui/index.ts';
import { CARE_FLAGS } from './care-flags.ts';
import { BUSINESSES_AT_MOST } from './take-order.ts';
import type { GuideScreen } from './useGuide.ts';
import { type OrderScreen, useTakeOrder } from './useTakeOrder.ts';

/** One tile per service; care, priority and further businesses, when they are needed, are chosen before. */
export function TakeTicket({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const ordering = useTakeOrder(guide, view);
  const { t } = guide;
  const { order, edit } = ordering;
  return (
    <section className="take">
      <Chips
        label={t('care')}
        value={order.care ?? 'none'}
        options={[
          { id: 'none', text: t('none') },
          ...CARE_FLAGS.map((flag) => ({ id: flag, text: t(`careKind.${flag}`) })),
        ]}
        onChange={(choice) => edit({ care: choice === 'none' ? null : choice })}
      />
      <GrantEntry
        desk={guide.desk}
        classes={view.classes}
        granting={order.granting}
        isNoneOffered
        onChange={(granting) => edit({ granting })}
      />
      <div className="take-head">
        <h2>{t(order.isSeveral ? 'takeSeveralHint' : 'takeHint', { most: BUSINESSES_AT_MOST })}</h2>
        <Tick value={order.isSeveral} onChange={(isSeveral) => edit({ isSeveral, services: [] })}>
          {t('several')}
        </Tick>
      </div>
      <div className="take-services">
        {view.queues.map((queue) => (
          <ServiceTile key={queue.serviceId} guide={guide} ordering={ordering} queue={queue} />
        ))}
      </div>
      {order.isSeveral && (
        <Button
          tone="primary"
          icon={TicketPlus}
          disabled={!ordering.canTake || order.services.length === 0}
          onClick={ordering.takeSeveral}
        >
          {t('takeChosen', { count: order.services.length })}
        </Button>
      )}
    </section>
  );
}

type ServiceTileProps = { guide: GuideScreen; ordering: OrderScreen; queue: GuideView['queues'][number] };

function ServiceTile({ guide: { t, language }, ordering, queue }: ServiceTileProps) {
  const { serviceId, code, name, open, closedCause, waiting } = queue;
  const { order, canTake, touch } = ordering;
  const place = order.services.indexOf(serviceId) + 1;
  return (
    <Tile
      className={place > 0 ? 'is-chosen' : ''}
      disabled={!open || !canTake}
      {...(order.isSeveral && { 'aria-pressed': place > 0 })}
      onClick={() => touch(serviceId)}
    >
      <span className="service-code">{code}</span>
      <strong>{localized(name, language)}</strong>
      <span className="take-figures">
        {place > 0 && <Check className="take-check" aria-hidden />}
        {place > 0 && t('place', { place })}
        {place === 0 && open && t('ahead', { ahead: waiting })}
        {place === 0 && !open && t(closedCause ? `closedCause.${closedCause}` : 'closed')}
      </span>
    </Tile>
  );
}
