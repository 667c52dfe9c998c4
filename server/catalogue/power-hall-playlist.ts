import { Playlist } from '../protocol/playlist.ts';

const text = { kind: 'text', seconds: 15 };

/**
 * What the walls of the demo hall tell, as a specimen (`domain.md` D2–D7, P25): a hall puts its own wording, prices and
 * pictures in its place.
 */
export const powerHallPlaylist = Playlist.parse([
  {
    ...text,
    itemId: 'tariff',
    topic: 'tariff',
    title: { zh: '电价与收费标准', en: 'Tariffs and fees' },
    body: {
      zh: '现行电价、收费项目和标准请到引导台查阅，也可拨打 95598 查询。',
      en: 'Please ask at the information desk, or call 95598.',
    },
  },
  {
    ...text,
    itemId: 'process',
    topic: 'process',
    title: { zh: '办理流程', en: 'How it works' },
    body: {
      zh: '取号 → 听到叫号到窗口 → 一次告知所需材料 → 受理 → 评价。材料清单可在取号机打印。',
      en: 'Take a number, wait to be called, bring your documents. The kiosk prints what you need.',
    },
  },
  {
    ...text,
    itemId: 'payment-safety',
    topic: 'payment-safety',
    title: { zh: '交费安全提示', en: 'Pay safely' },
    body: {
      zh: '请当面点清款项，保管好个人财物和票据。工作人员不会向您索要密码和验证码。',
      en: 'Count your money here and keep an eye on your belongings. We never ask for passwords or codes.',
    },
  },
  {
    ...text,
    itemId: 'hotlines',
    topic: 'hotline',
    title: { zh: '95598 · 12398', en: '' },
    body: {
      zh: '供电服务热线 95598，24 小时为您服务。能源监管热线 12398，受理投诉举报。',
      en: 'Power service line 95598, day and night. Energy regulator 12398.',
    },
  },
  {
    ...text,
    itemId: 'promise',
    topic: 'promise',
    title: { zh: '我们的服务承诺', en: 'Our promise' },
    body: {
      zh: '首问负责、一次告知、限时办结。各项业务的办理时限见一次性告知书。',
      en: 'Whoever you ask first takes care of it, you are told everything at once, and it is done in time.',
    },
  },
]);
