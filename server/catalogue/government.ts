import { HallTemplate } from './hall-template.ts';
import { asCounter, countersOf, said, staffOf } from './specimen.ts';

const counter = (services: string[]) => ({ services, named: asCounter });

/** A government service centre (政务服务中心): one counter takes in what many departments decide. */
export const government: HallTemplate = HallTemplate.parse({
  hall: {
    hallId: 'government',
    name: said('示范政务服务中心', 'Sample Public Service Centre'),
    timeZone: 'Asia/Shanghai',
    hotline: '12345',
    missedHint: said('也可到咨询台说明，当日有效', 'Or ask at the information desk. Valid today.'),
    notices: [
      said('办事不收费，请勿轻信代办', 'Our services are free: beware of paid agents'),
      said('政务服务便民热线 12345', 'Public service line 12345'),
    ],
    guidance: {
      'social-security': {
        ask: 'item',
        items: [
          { code: 'B01', name: said('社保卡', 'Social security card'), term: said('申领、补换', 'New or replaced') },
          { code: 'B02', name: said('养老保险', 'Pension'), term: null },
          { code: 'B03', name: said('失业、就业', 'Work and unemployment'), term: null },
          { code: 'B04', name: said('医保报销、转移', 'Medical insurance'), term: said('医疗保险', 'Claims, moves') },
        ],
      },
      business: {
        ask: 'item',
        items: [
          { code: 'C01', name: said('开一家店或公司', 'Start a business'), term: said('设立登记', 'Registration') },
          { code: 'C02', name: said('改名称、地址、股东', 'Change the details'), term: said('变更登记', 'Changes') },
          { code: 'C03', name: said('不再经营了', 'Close a business'), term: said('注销登记', 'Deregistration') },
          { code: 'C04', name: said('办许可证', 'A licence'), term: said('行政许可', 'Permits') },
        ],
      },
    },
  },
  services: [
    {
      ...{ serviceId: 'identity', code: 'A', icon: 'id-card', limitMinutes: 12 },
      name: said('身份证 · 户口', 'ID card, residence'),
      term: said('户籍、出入境', 'Household register, passports'),
    },
    {
      ...{ serviceId: 'social-security', code: 'B', icon: 'shield-check', limitMinutes: 15 },
      name: said('社保 · 医保', 'Social and medical insurance'),
      term: said('社会保险、医疗保险', 'Insurance, cards, pensions'),
    },
    {
      ...{ serviceId: 'business', code: 'C', icon: 'briefcase', limitMinutes: 20 },
      name: said('开店 · 办公司', 'Start or run a business'),
      term: said('企业登记、行政许可', 'Registration, licences'),
    },
    {
      ...{ serviceId: 'tax', code: 'D', icon: 'receipt', limitMinutes: 15 },
      name: said('交税 · 发票', 'Taxes and invoices'),
      term: said('税务', 'Tax office'),
    },
    {
      ...{ serviceId: 'property', code: 'E', icon: 'house', limitMinutes: 25 },
      name: said('房产登记', 'Property'),
      term: said('不动产登记', 'Real estate registration'),
    },
    {
      ...{ serviceId: 'collect', code: 'F', icon: 'file-check', limitMinutes: 4 },
      name: said('领证 · 取件', 'Collect a document'),
      term: said('统一出件', 'Finished cases'),
    },
    {
      ...{ serviceId: 'advice', code: 'G', icon: 'message-circle-question', limitMinutes: 6 },
      name: said('咨询 · 其他', 'Advice / other'),
      term: said('综合咨询、帮办代办', 'Questions, help with forms'),
    },
  ],
  counters: countersOf([
    counter(['A', 'G']),
    counter(['A', 'G']),
    counter(['B', 'G']),
    counter(['B', 'G']),
    counter(['C', 'D', 'G']),
    counter(['C', 'D', 'G']),
    counter(['E', 'G']),
    counter(['F', 'G']),
  ]),
  staff: staffOf(8),
});
