import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';

const NAME_CHARACTERS = 40;
const ICONS = ['receipt', 'plug-zap', 'user-pen', 'gauge', 'briefcase', 'users'];

const long = (zh: string, en: string) => ({
  zh: zh.repeat(9).slice(0, NAME_CHARACTERS),
  en: en.repeat(9).slice(0, NAME_CHARACTERS).trim(),
});

const longNumbered = (figure: number) => {
  const { zh, en } = long('号综合业务受理专窗', 'for all matters ');
  return { zh: `${figure} ${zh}`.slice(0, NAME_CHARACTERS), en: `Counter ${figure} ${en}`.slice(0, NAME_CHARACTERS) };
};

/** A hall whose every name is as long as a name may be, with as many services as a hall may have on one screen. */
export const longHall: HallTemplate = HallTemplate.parse({
  ...powerHall,
  hall: { ...powerHall.hall, name: long('示范供电营业厅城东分理处', 'Demonstration Power Hall East Branch ') },
  services: Array.from({ length: 12 }, (_, index) => ({
    serviceId: `S${index}`,
    code: String.fromCharCode(65 + index),
    name: long('居民与企业用电业务综合办理', 'Household and business supply matters '),
    term: long('新装增容过户更名销户移表暂停', 'New supply, change, closing, suspension '),
    icon: ICONS[index % ICONS.length],
    limitMinutes: 20,
  })),
  counters: powerHall.counters.map((counter, index) => ({
    ...counter,
    name: index % 2 === 0 ? long('综合业务受理专窗', 'Counter for all matters ') : longNumbered(index + 1),
    services: Array.from({ length: 12 }, (_, index) => String.fromCharCode(65 + index)),
  })),
  staff: powerHall.staff.map((member) => ({ ...member, name: long('欧阳', 'x').zh.slice(0, 12) })),
});
