import type { Ticket } from '../../domain/ticket.ts';
import type { OneTimeNotice } from '../../protocol/hall-settings.ts';
import { itemsOf, type ServiceItem } from '../../protocol/service-guidance.ts';
import type { LocalizedText } from '../../protocol/vocabulary.ts';
import type { HallPicture } from '../hall-picture.ts';

type Errand = Pick<Ticket, 'itemCode' | 'serviceId' | 'firstServiceId'>;

const codeNow = ({ itemCode, serviceId, firstServiceId }: Errand) => (serviceId === firstServiceId ? itemCode : null);

function itemOf({ settings }: Pick<HallPicture, 'settings'>, errand: Errand): ServiceItem | null {
  const wanted = codeNow(errand);
  return itemsOf(settings.guidance[errand.serviceId]).find(({ code }) => code === wanted) ?? null;
}

/** [T11] What the customer came for within the service, as long as the ticket stands there. */
export function itemName(picture: Pick<HallPicture, 'settings'>, errand: Errand): LocalizedText | null {
  const code = codeNow(errand);
  if (code === null) return null;
  return itemOf(picture, errand)?.name ?? { zh: code, en: code };
}

/** What has to be told at once about the item, as it is in force today; null where no item is known, or none has a notice. */
export function noticeOfItem(picture: HallPicture, errand: Errand): OneTimeNotice | null {
  const wanted = itemOf(picture, errand)?.noticeId ?? null;
  return noticesInForce(picture).find(({ noticeId }) => noticeId === wanted) ?? null;
}

/** The notice of the item where one is known, else every notice of the service. */
export function noticesOf(picture: HallPicture, errand: Errand): OneTimeNotice[] {
  const own = noticeOfItem(picture, errand);
  if (own) return [own];
  if (codeNow(errand) !== null) return [];
  return noticesInForce(picture).filter(({ serviceId }) => serviceId === errand.serviceId);
}

const noticesInForce = ({ settings, day }: HallPicture) =>
  settings.oneTimeNotices.filter(({ validFrom }) => validFrom <= day);
