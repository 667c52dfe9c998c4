import type { z } from 'zod';
import { QueueRules } from '../protocol/queue-rules.ts';
import type { OpeningHours, Weekday } from '../protocol/timetable.ts';
import type { LocalizedText } from '../protocol/vocabulary.ts';
import { bank } from './bank.ts';
import { clinic } from './clinic.ts';
import { government } from './government.ts';
import type { HallTemplate } from './hall-template.ts';
import { powerHall } from './power-hall.ts';
import { said } from './specimen.ts';

/** A hall to begin with, by kind: a specimen that a real hall changes until it is its own. */
export type Specimen = {
  templateId: string;
  name: LocalizedText;
  /** What is in it, in one sentence. */
  sentence: LocalizedText;
  /** When such a hall is usually open. */
  days: readonly z.infer<typeof Weekday>[];
  hours: OpeningHours;
  hall: HallTemplate;
};

const EVERY_DAY = ['1', '2', '3', '4', '5', '6', '7'] as const;
const WORKDAYS = ['1', '2', '3', '4', '5'] as const;
const LUNCH = { from: '12:00', to: '13:30' };

/** Every kind of hall that there is a specimen of. */
export const templates: readonly Specimen[] = [
  {
    templateId: 'power-hall',
    name: said('供电营业厅', 'Power company hall'),
    sentence: said(
      '交费、新装、过户、电表等业务，带一次性告知',
      'Bills, supply, changes and meters, with what to bring',
    ),
    days: EVERY_DAY,
    hours: { from: '08:30', to: '17:30', breaks: [] },
    // the demo lets a call be repeated at once, and prints at its own kiosk
    hall: { ...powerHall, hall: { ...powerHall.hall, rules: QueueRules.parse({}), fallbackPrinter: null } },
  },
  {
    templateId: 'bank',
    name: said('银行网点', 'Bank branch'),
    sentence: said('现金、转账、卡和手机银行、理财、对公', 'Cash, transfers, cards, savings and companies'),
    days: EVERY_DAY,
    hours: { from: '09:00', to: '17:00', breaks: [] },
    hall: bank,
  },
  {
    templateId: 'government',
    name: said('政务服务中心', 'Public service centre'),
    sentence: said('户籍、社保、企业登记、税务、不动产、出件', 'IDs, insurance, business, tax, property'),
    days: WORKDAYS,
    hours: { from: '09:00', to: '17:00', breaks: [LUNCH] },
    hall: government,
  },
  {
    templateId: 'clinic',
    name: said('诊所、社区医院', 'Clinic'),
    sentence: said('挂号、门诊、化验、疫苗、取药', 'Registration, doctors, tests, vaccines, pharmacy'),
    days: EVERY_DAY,
    hours: { from: '08:00', to: '17:30', breaks: [LUNCH] },
    hall: clinic,
  },
];
