import type { ComposeSlip, DescribeMissed } from '../application/context.ts';
import type { QueueRules } from '../protocol/queue-rules.ts';

/** [Q9] What becomes of somebody who misses the call, by the rule that holds now, and what the hall adds to it. */
export const describeMissed: DescribeMissed = ({ rules: { rejoin }, missedHint: own }) => {
  const { times, withinMinutes, placesBehind } = rejoin;
  const rule =
    times === 0
      ? { zh: '过号请重新取号', en: 'After a missed call please take a new ticket' }
      : {
          zh: `过号 ${withinMinutes} 分钟内可在取号机重新排队，顺延 ${placesBehind} 位，最多 ${times} 次`,
          en: `Missed? Check in again at the kiosk within ${withinMinutes} min: ${placesBehind} places back, ${times}× at most`,
        };
  return { zh: `${rule.zh}。${own.zh}`.slice(0, 200), en: `${rule.en}. ${own.en}`.slice(0, 200) };
};

/** The class that the ticket has, not one that was only asked for. */
function className(
  { classes }: QueueRules,
  { classId, creditMinutes }: { classId: string | null; creditMinutes: number },
) {
  const held = classes.find((each) => each.classId === classId);
  return held && creditMinutes > 0 ? held.name : null;
}

/** The words of a ticket slip. The QR opens the ticket's page where phones can reach the hall, else holds the code. */
export const composeSlip: ComposeSlip = ({ hall, ticket, service, ahead, wait, takenAt, isReprint }) => ({
  kind: 'ticket',
  hallName: hall.name,
  number: ticket.number,
  service: service.name,
  className: className(hall.rules, ticket),
  care: ticket.care,
  ahead,
  wait,
  takenAt,
  missedHint: describeMissed(hall),
  hotline: hall.hotline,
  code: ticket.code,
  qr: hall.publicUrl ? new URL(`/t/${ticket.code}`, hall.publicUrl).href : ticket.code,
  language: ticket.language,
  isReprint,
  isOffline: false,
  wish: null,
});
