import { HallTemplate } from './hall-template.ts';
import { powerHallGuidance } from './power-hall-guidance.ts';
import { powerHallNotices } from './power-hall-notices.ts';
import { powerHallPlaylist } from './power-hall-playlist.ts';

const payment = ['A', 'E'];
const business = ['B', 'C', 'D', 'E'];

const counters = [payment, payment, payment, business, business, business].map((services, index) => ({
  counterId: String(index + 1),
  name: { zh: `${index + 1} 号窗口`, en: `Counter ${index + 1}` },
  services,
}));

const clerks = ['陈静', '李娜', '王磊', '赵敏', '刘洋', '孙悦'].map((name, index) => ({
  badge: String(1001 + index),
  name,
  role: 'clerk' as const,
  pin: '2468',
}));

/** The demo: a power-company hall (供电营业厅) with six counters. Limits: 5 min payment, 20 min business. */
export const powerHall: HallTemplate = HallTemplate.parse({
  hall: {
    hallId: 'demo-power-hall',
    name: { zh: '示范供电营业厅', en: 'Demo Power Hall' },
    timeZone: 'Asia/Shanghai',
    hotline: '95598',
    missedHint: {
      zh: '也可联系引导员，当日有效',
      en: 'Or ask any member of staff. Valid today.',
    },
    notices: [
      { zh: '交费时请保管好个人财物', en: 'Please keep an eye on your belongings' },
      { zh: '供电服务热线 95598 · 监管投诉 12398', en: 'Service line 95598 · Regulator 12398' },
    ],
    oneTimeNotices: powerHallNotices,
    guidance: powerHallGuidance,
    fallbackPrinter: 'kiosk-1',
    playlist: powerHallPlaylist,
    rules: { recallGapSeconds: 0 }, // whoever tries it out need not wait
  },
  services: [
    {
      serviceId: 'A',
      code: 'A',
      name: { zh: '交电费 / 发票', en: 'Pay a bill / invoice' },
      term: { zh: '电费交纳 · 充值 · 发票', en: 'Payment, top-up, invoice' },
      icon: 'receipt',
      limitMinutes: 5,
    },
    {
      serviceId: 'B',
      code: 'B',
      name: { zh: '新装 · 增容', en: 'New supply' },
      term: { zh: '充电桩 · 光伏 · 临时用电', en: 'More capacity, EV charger, solar' },
      icon: 'plug-zap',
      limitMinutes: 20,
    },
    {
      serviceId: 'C',
      code: 'C',
      name: { zh: '过户 · 更名', en: 'Change of supply' },
      term: { zh: '销户 · 移表 · 暂停 · 其他变更', en: 'Owner, name, close, move, suspend' },
      icon: 'user-pen',
      limitMinutes: 20,
    },
    {
      serviceId: 'D',
      code: 'D',
      name: { zh: '电表 · 电费疑问', en: 'Meter / bill query' },
      term: { zh: '电表校验 · 电量异议 · 复电', en: 'Meter test, reading, reconnection' },
      icon: 'gauge',
      limitMinutes: 20,
    },
    {
      serviceId: 'E',
      code: 'E',
      name: { zh: '咨询 · 其他', en: 'Advice / other' },
      term: { zh: '用电咨询 · 进度查询', en: 'Questions, progress of a case' },
      icon: 'message-circle-question',
      limitMinutes: 5,
    },
  ],
  counters,
  staff: [
    ...clerks,
    { badge: '8001', name: '周引导', role: 'guide', pin: '2468' },
    { badge: '9001', name: '吴主任', role: 'manager', pin: '2468' },
  ],
});
