import { bases, limits, type NoticeText, said, shared } from './wording.ts';

/** Invoices, meters, bills and claims: services A, D and E. */
export const meterAndBillNotices: NoticeText[] = [
  {
    noticeId: 'A04',
    serviceId: 'A',
    title: said('电费发票、增值税票', 'Invoice, VAT invoice'),
    basis: bases.hall,
    documents: [
      shared.customerNumber,
      said('增值税票：另带单位名称、税号', 'VAT invoice: company name and tax number'),
      said('代办增值税票：另带授权委托书', 'VAT for someone else: a written authority'),
    ],
    steps: [
      said('报户号和要开的月份', 'Give the customer number and the months'),
      said('核对抬头、税号和金额', 'Check name, tax number and amount'),
      said('领取发票，当场再核对一次', 'Take the invoice and check it once more'),
    ],
    limit: said('本厅承诺：柜台 5 分钟内办结', "Hall's promise: 5 minutes at the counter"),
  },
  {
    noticeId: 'D01',
    serviceId: 'D',
    title: said('电能表校验', 'Meter test'),
    basis: bases.promises,
    documents: [shared.identity, shared.customerNumber, shared.agent],
    steps: [
      said('在柜台申请，说明哪里不准', 'Apply at the counter; say what seems wrong'),
      said('约定时间，供电公司检验电表', 'Agree on a time; we test the meter'),
      said('供电公司告知检验结果', 'We tell you the result'),
      said('确实不准的，按规定退补电费', 'If it is wrong, the bill is put right'),
    ],
    limit: said('国家电网承诺：5 个工作日内出检验结果', 'State Grid promise: result in 5 working days'),
  },
  {
    noticeId: 'D02',
    serviceId: 'D',
    title: said('电量电费有疑问', 'Query a bill'),
    basis: bases.promises,
    documents: [said('有疑问的电费账单', 'The bill in question'), shared.customerNumber],
    steps: [
      said('可先拍下电表读数', 'A photo of the meter reading helps'),
      said('在柜台说明哪个月、哪里不对', 'Say which month and what seems wrong'),
      said('供电公司核实并答复', 'We check and answer'),
      said('确实有误的，按规定退补电费', 'If it is wrong, the bill is put right'),
    ],
    limit: said('国家电网承诺：5 个工作日内核实', 'State Grid promise: checked in 5 working days'),
  },
  {
    noticeId: 'D04',
    serviceId: 'D',
    title: said('家用电器损坏赔偿', 'Appliance damage'),
    basis: bases.regulations,
    documents: [
      shared.identity,
      shared.customerNumber,
      said('损坏电器的清单', 'List of the damaged appliances'),
      said('购买证明（如发票）', 'Proof of purchase (such as receipts)'),
    ],
    steps: [
      said('马上报告柜台或 95598，最好在 7 天内', 'Tell us or 95598 at once, best within 7 days'),
      said('报告的最后期限，请向柜台确认', 'Ask us for the last day to report'),
      said('电器保持原样，先不要修理或丢弃', 'Keep appliances as they are, unrepaired'),
      said('供电公司上门查看，核实原因', 'We visit and find the cause'),
      said('属于供电责任的，依法赔偿', 'If we are liable, we compensate by law'),
    ],
    limit: limits.stated,
  },
  {
    noticeId: 'E02',
    serviceId: 'E',
    title: said('用电信息查询', 'Your usage data'),
    basis: bases.hall,
    documents: [shared.identity, shared.customerNumber, shared.agent],
    steps: [
      said('出示身份证，保护用户信息', 'Show your ID: it protects customer data'),
      said('说明要查的月份', 'Say which months'),
      said('在柜台查看或打印', 'See them or have them printed at the counter'),
    ],
    limit: said('一般当场答复', 'Usually answered on the spot'),
  },
];
