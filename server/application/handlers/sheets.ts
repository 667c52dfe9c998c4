import { hallTime } from '../../domain/hall-day.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { JobId, ServiceId } from '../../protocol/vocabulary.ts';
import type { Actor } from '../actor.ts';
import type { Context, Handler, SheetMatter } from '../context.ts';
import { paperPrinter, printerOf } from '../printer-choice.ts';
import { figuresOfDay } from '../reports/day-figures.ts';

type Wish = CommandRequest<'sheet:print'>['sheet'];

const UNKNOWN = refuse({ code: 'sheet-unknown' });
const found = (matter: SheetMatter | null | undefined): Result<SheetMatter> => (matter ? accept(matter) : UNKNOWN);

function dayMatter(stores: Context['stores'], day: string) {
  const { total, services } = figuresOfDay(stores, day);
  return { figures: total, services };
}

/** Everything that the wanted sheet needs to be written. */
function matterOf(context: Context, wish: Wish, device: string): Result<SheetMatter> {
  const { stores, settings, businessDay } = context;
  const serviceName = (serviceId: ServiceId) => stores.hall.serviceName(serviceId) ?? { zh: serviceId, en: serviceId };
  switch (wish.about) {
    case 'notice': {
      const notice = settings.oneTimeNotices.find(({ noticeId }) => noticeId === wish.noticeId);
      const isInForce = notice && notice.validFrom <= businessDay;
      return found(isInForce ? { about: 'notice', notice, language: wish.language } : null);
    }
    case 'appointment': {
      const appointment = stores.appointments.byId(wish.appointmentId);
      return found(appointment && { about: 'appointment', appointment, service: serviceName(appointment.serviceId) });
    }
    case 'call-back': {
      const callBack = stores.callBacks.openById(wish.callBackId);
      const booked = callBack?.appointmentId ? stores.appointments.byId(callBack.appointmentId) : null;
      const service = callBack && serviceName(callBack.serviceId);
      return found(callBack && service && { about: 'call-back', callBack, service, appointment: booked });
    }
    case 'day':
      return found({ about: 'day', day: wish.day, ...dayMatter(stores, wish.day) });
    case 'self-test': {
      const test = stores.selfTests.byId(wish.testId);
      return found(test?.finishedAt ? { about: 'self-test', test } : null);
    }
    case 'test':
      return found({ about: 'test', device });
    default:
      return wish satisfies never;
  }
}

/** [P8] A kiosk may print notices for its customer, at its own printer; the day's figures are the manager's. */
function mayPrint(role: string, { about }: Wish): boolean {
  if (role === 'kiosk') return about === 'notice';
  return about !== 'day' || role === 'manager';
}

/** [P8] Queues a sheet. */
export function queueSheet(
  { stores, settings, now, composeSheet }: Context,
  { jobId, device, matter }: { jobId: JobId; device: string; matter: SheetMatter },
): void {
  const slip = composeSheet(settings, matter, hallTime(now, settings.timeZone));
  stores.prints.queue({ jobId, ticketId: null, purpose: 'sheet', device, slip, at: now });
}

/** A kiosk prints where its slips come out ([P6]) and nowhere else; staff where they want. */
function printerFor({ stores, settings }: Context, actor: Actor, named: string | undefined): string | null {
  if (actor.role !== 'kiosk')
    return paperPrinter(stores, settings, named === undefined ? { usual: null } : { only: named });
  const own = printerOf(stores, settings, actor.name)?.name;
  return own === undefined ? null : paperPrinter(stores, settings, { only: own });
}

export const printSheet: Handler<CommandRequest<'sheet:print'>, CommandResult<'sheet:print'>> = (
  context,
  actor,
  { sheet, device: named },
) => {
  if (!mayPrint(actor.role, sheet)) return refuse({ code: 'not-allowed' });
  const device = printerFor(context, actor, named);
  if (!device) return refuse({ code: 'no-printer', device: named ?? null });
  const isBusy = context.stores.prints.open().some((job) => job.device === device && job.purpose === 'sheet');
  if (actor.role === 'kiosk' && isBusy) return refuse({ code: 'slip-on-its-way' });
  const matter = matterOf(context, sheet, device);
  if (!matter.ok) return matter;
  const jobId = context.newId() as JobId;
  queueSheet(context, { jobId, device, matter: matter.value });
  const data = { jobId, device, purpose: 'sheet', about: sheet.about };
  return accept({ result: { jobId, device }, events: [{ kind: 'slip-queued', data }] });
};
