import { describe, expect, it } from 'vitest';
import { SERVICE_ICONS } from '../../../renderer/common/ui/service-icon.ts';
import { hallOfWish, shownOf } from '../../../server/catalogue/hall-of-wish.ts';
import { HallTemplate } from '../../../server/catalogue/hall-template.ts';
import { templates } from '../../../server/catalogue/templates.ts';
import { SetupTemplates, type SetupWish } from '../../../server/protocol/setup.ts';
import { checkTemplate } from '../../../server/template-check.ts';
import { bankWish } from '../../support/hall-wish.ts';

describe.each(templates.map((specimen) => [specimen.templateId, specimen] as const))(
  'the specimen of a %s',
  (_, specimen) => {
    const { hall, name, sentence } = specimen;

    it('[H6] has nothing odd about it', () => {
      expect(checkTemplate(HallTemplate.parse(hall))).toEqual([]);
      expect(SetupTemplates.parse({ templates: [shownOf(specimen)] })).toBeDefined();
    });

    it('speaks both languages, with an icon that exists for each service', () => {
      const texts = [
        name,
        sentence,
        ...hall.services.flatMap((service) => [service.name, service.term ?? service.name]),
      ];
      expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
      expect(texts.filter(({ en }) => !/^[\x20-\x7e]+$/.test(en))).toEqual([]);
      expect(hall.services.map(({ icon }) => icon).filter((icon) => !(icon in SERVICE_ICONS))).toEqual([]);
    });

    it('[U2] becomes the hall that was asked for, as it stands', () => {
      const shown = shownOf(specimen);
      const hours = { weekly: { '1': shown.hours }, exceptions: [], lastTicket: { minutesBefore: 0, byWork: true } };
      const wish = {
        ...bankWish(),
        templateId: specimen.templateId,
        services: shown.services,
        counters: shown.counters,
        hall: { ...bankWish().hall, timetable: hours },
      } as SetupWish;
      const made = HallTemplate.parse(hallOfWish(specimen, wish, 'hall-1'));
      expect(made.services).toEqual(hall.services);
      expect(made.hall).toMatchObject({
        guidance: hall.hall.guidance,
        isBeingSetUp: true,
        rules: { recallGapSeconds: 20 },
      });
      expect(checkTemplate(made)).toEqual([]);
    });
  },
);

describe('a hall that was asked for', () => {
  const [power] = templates;
  if (!power) throw new Error('there is no specimen');
  const shown = shownOf(power);

  it('[U2] keeps nothing that belonged to a dropped service, and the term only of one that kept its name', () => {
    const services = [
      { ...shown.services[0], name: { zh: '缴费', en: '' } },
      { serviceId: null, code: 'B', name: { zh: '', en: 'Parcels' }, limitMinutes: 3 },
      { serviceId: null, code: 'C', name: { zh: '快递', en: 'Post' }, limitMinutes: 3 },
    ];
    const counters = [{ name: { zh: '1 号窗口', en: '' }, services: ['A', 'B', 'C'] }];
    const wish = { ...bankWish(), templateId: power.templateId, services, counters } as SetupWish;
    const made = HallTemplate.parse(hallOfWish(power, wish, 'hall-1'));
    expect(made.services).toMatchObject([
      { serviceId: 'A', name: { zh: '缴费', en: '缴费' }, term: null },
      { serviceId: 'own-b', name: { zh: 'Parcels', en: 'Parcels' } },
      { serviceId: 'own-c', name: { zh: '快递', en: 'Post' } },
    ]);
    expect(made.hall.guidance).toEqual({});
    expect(new Set(made.hall.oneTimeNotices.map(({ serviceId }) => serviceId))).toEqual(new Set(['A']));
    expect(checkTemplate(made)).toEqual([]);
  });
});
