import { HallTemplate } from './hall-template.ts';
import { asCounter, asRoom, countersOf, said, staffOf } from './specimen.ts';

const desk = (services: string[]) => ({ services, named: asCounter });
const room = (services: string[]) => ({ services, named: asRoom });

/** A clinic: registration and pharmacy at counters, doctors in rooms; patients are sent on from one to the next. */
export const clinic: HallTemplate = HallTemplate.parse({
  hall: {
    hallId: 'clinic',
    name: said('示范社区卫生服务中心', 'Sample Community Clinic'),
    timeZone: 'Asia/Shanghai',
    hotline: '',
    missedHint: said('请到分诊台重新排队，当日有效', 'Please go to the triage desk. Valid today.'),
    notices: [
      said('发热、胸痛或很不舒服，请立即告诉分诊台', 'Fever, chest pain or feeling very ill: tell the triage desk now'),
      said('就诊时请带好医保卡和病历', 'Please bring your insurance card and records'),
    ],
    staffShown: 'badge',
    rules: {
      classes: [
        { classId: 'urgent', name: said('分诊优先', 'Triage first'), creditMinutes: 60, basis: 'hall' },
        { classId: 'disabled', name: said('残疾人', 'Disabled'), creditMinutes: 60, basis: 'law', atKiosk: 'asks' },
        { classId: 'elder', name: said('老年人', 'Elderly'), creditMinutes: 30, basis: 'consent', atKiosk: 'asks' },
        { classId: 'pregnant', name: said('孕妇', 'Pregnant'), creditMinutes: 30, basis: 'consent', atKiosk: 'asks' },
        { classId: 'soldier', name: said('军人军属', 'Military'), creditMinutes: 30, basis: 'hall', atKiosk: 'asks' },
        { classId: 'appointment', name: said('预约', 'Appointment'), creditMinutes: 30 },
      ],
    },
  },
  services: [
    {
      ...{ serviceId: 'registration', code: 'A', icon: 'credit-card', limitMinutes: 5 },
      name: said('挂号 · 缴费', 'Register and pay'),
      term: said('建档、医保结算', 'Records, insurance'),
    },
    {
      ...{ serviceId: 'general', code: 'B', icon: 'stethoscope', limitMinutes: 12 },
      name: said('看病（全科、内科）', 'See a doctor'),
      term: said('全科、内科门诊', 'General and internal medicine'),
    },
    {
      ...{ serviceId: 'children', code: 'C', icon: 'baby', limitMinutes: 12 },
      name: said('儿科', 'Children'),
      term: said('儿科、儿童保健', 'Paediatrics'),
    },
    {
      ...{ serviceId: 'chinese-medicine', code: 'D', icon: 'heart-pulse', limitMinutes: 15 },
      name: said('中医', 'Chinese medicine'),
      term: said('中医门诊、康复', 'Traditional medicine, therapy'),
    },
    {
      ...{ serviceId: 'laboratory', code: 'E', icon: 'test-tube', limitMinutes: 5 },
      name: said('抽血 · 化验', 'Blood and other tests'),
      term: said('检验', 'Laboratory'),
    },
    {
      ...{ serviceId: 'vaccination', code: 'F', icon: 'syringe', limitMinutes: 6 },
      name: said('打疫苗', 'Vaccination'),
      term: said('预防接种', 'Immunisation'),
    },
    {
      ...{ serviceId: 'pharmacy', code: 'G', icon: 'pill', limitMinutes: 4 },
      name: said('取药', 'Collect medicine'),
      term: said('药房', 'Pharmacy'),
    },
  ],
  counters: countersOf([
    desk(['A']),
    desk(['A']),
    room(['B']),
    room(['B']),
    room(['C', 'F']),
    room(['D']),
    room(['E', 'F']),
    desk(['G']),
  ]),
  staff: staffOf(8),
});
