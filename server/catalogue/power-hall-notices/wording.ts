import type { LocalizedText } from '../../protocol/vocabulary.ts';

/** One notice as it is written down; version and date are those of the whole list. */
export type NoticeText = {
  noticeId: string;
  serviceId: string;
  title: LocalizedText;
  basis: LocalizedText;
  documents: LocalizedText[];
  steps: LocalizedText[];
  limit: LocalizedText;
};

/** The same words in both languages of a slip. */
export const said = (zh: string, en: string): LocalizedText => ({ zh, en });

/** Words that several notices share, so that they say the same thing the same way. */
export const shared = {
  identity: said('本人身份证', 'Your ID card'),
  customerNumber: said('户号（电费账单上有）', 'Customer number (on your bill)'),
  agent: said('代办：另带代办人身份证、授权委托书', 'Agents: also their ID and a written authority'),
  home: said('房产证、购房合同或租用协议，一份即可', 'Title, purchase contract or lease (any one)'),
  customerProof: said('单位带营业执照，个人带身份证', 'Companies: business licence; persons: ID card'),
  apply: said('在柜台申请，当面核对材料', 'Apply at the counter; we check the documents'),
  survey: said('供电公司上门查勘，答复供电方案', 'We visit the site and give you a plan'),
  contract: said('签订供用电合同', 'Sign the supply contract'),
  powerOn: said('装表送电', 'We fit the meter and switch on'),
  sameSupply: said('先确认：地址、容量、用电类别都不变', 'First: address, capacity, use stay the same'),
  ahead: said('至少提前 5 天申请，天数请向柜台确认', 'Apply 5 days ahead or more; ask how many'),
  resume: said('恢复用电前，再到柜台申请', 'Apply again before you resume'),
};

/** Where the time limit comes from; where no published promise is known, the hall states the date itself. */
export const limits = {
  home: said('国家电网承诺：全程不超过 5 个工作日', 'State Grid promise: 5 working days in all'),
  business: said('国家电网承诺：全程不超过 6 个工作日', 'State Grid promise: 6 working days in all'),
  stated: said('受理时由柜台告知办结日期', 'We name the date when we accept your case'),
};

/** What a notice rests on. Articles are not named: their numbers changed with the rules of 2024. */
export const bases = {
  supply: said('《电力供应与使用条例》、公司供电服务承诺', 'Electricity Supply and Use Regulations; service promises'),
  change: said('《供电营业规则》', 'Rules on Electricity Supply Business'),
  regulations: said('《电力供应与使用条例》', 'Electricity Supply and Use Regulations'),
  promises: said('公司供电服务承诺', "The company's service promises"),
  hall: said('本厅公布的办事指南', 'The guide published in this hall'),
};
