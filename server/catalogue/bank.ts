import { HallTemplate } from './hall-template.ts';
import { asCounter, countersOf, said, staffOf } from './specimen.ts';

const cash = { services: ['A', 'B', 'F'], named: asCounter };
const noCash = { services: ['C', 'D', 'F'], named: asCounter };
const company = { services: ['E', 'F'], named: asCounter };

/** A bank branch: cash at the first counters, cards and advice without cash, and one counter for companies. */
export const bank: HallTemplate = HallTemplate.parse({
  hall: {
    hallId: 'bank',
    name: said('示范银行网点', 'Sample Bank Branch'),
    timeZone: 'Asia/Shanghai',
    hotline: '',
    missedHint: said('也可联系大堂经理，当日有效', 'Or ask the lobby manager. Valid today.'),
    notices: [
      said('请当面点清现金，离柜前核对凭证', 'Count your money and check the receipt before you leave the counter'),
      said('谨防电信诈骗：不向陌生人转账', 'Beware of fraud: never transfer money to strangers'),
    ],
    guidance: {
      cards: {
        ask: 'item',
        items: [
          { code: 'C01', name: said('办新卡', 'A new card'), term: said('开户', 'Open an account') },
          { code: 'C02', name: said('卡丢了、坏了', 'My card is lost or broken'), term: said('挂失、换卡', 'Replace') },
          { code: 'C03', name: said('忘记密码', 'I forgot my PIN'), term: said('密码重置', 'Reset the PIN') },
          { code: 'C04', name: said('手机银行、网银', 'Mobile or online banking'), term: null },
          { code: 'C05', name: said('改手机号、证件', 'New phone number or ID'), term: said('信息变更', 'Details') },
        ],
      },
    },
    rules: {
      classes: [
        { classId: 'disabled', name: said('残疾人', 'Disabled'), creditMinutes: 60, basis: 'law', atKiosk: 'asks' },
        { classId: 'elder', name: said('老年人', 'Elderly'), creditMinutes: 30, basis: 'consent', atKiosk: 'asks' },
        { classId: 'pregnant', name: said('孕妇', 'Pregnant'), creditMinutes: 30, basis: 'consent', atKiosk: 'asks' },
        { classId: 'soldier', name: said('军人军属', 'Military'), creditMinutes: 30, basis: 'hall', atKiosk: 'asks' },
        { classId: 'appointment', name: said('预约', 'Appointment'), creditMinutes: 30 },
        { classId: 'key-account', name: said('贵宾客户', 'Priority banking'), creditMinutes: 20 },
      ],
    },
  },
  services: [
    {
      ...{ serviceId: 'cash', code: 'A', icon: 'banknote', limitMinutes: 8 },
      name: said('存钱 · 取钱', 'Pay in or take out money'),
      term: said('个人现金业务', 'Personal cash'),
    },
    {
      ...{ serviceId: 'transfer', code: 'B', icon: 'hand-coins', limitMinutes: 8 },
      name: said('转账 · 汇款', 'Send money'),
      term: said('个人转账汇款', 'Transfers'),
    },
    {
      ...{ serviceId: 'cards', code: 'C', icon: 'credit-card', limitMinutes: 15 },
      name: said('银行卡 · 手机银行', 'Cards and mobile banking'),
      term: said('开户、挂失、签约', 'Accounts, lost cards, online access'),
    },
    {
      ...{ serviceId: 'wealth', code: 'D', icon: 'trending-up', limitMinutes: 20 },
      name: said('理财 · 贷款', 'Savings and loans'),
      term: said('理财、个人贷款', 'Investments, personal loans'),
    },
    {
      ...{ serviceId: 'company', code: 'E', icon: 'building-2', limitMinutes: 20 },
      name: said('公司业务', 'For companies'),
      term: said('对公业务', 'Corporate banking'),
    },
    {
      ...{ serviceId: 'advice', code: 'F', icon: 'message-circle-question', limitMinutes: 5 },
      name: said('咨询 · 其他', 'Advice / other'),
      term: said('打印流水、其他', 'Statements and anything else'),
    },
  ],
  counters: countersOf([cash, cash, noCash, noCash, company]),
  staff: staffOf(5),
});
