import type { ServiceGuidance, ServiceItem } from '../protocol/service-guidance.ts';
import { said } from './power-hall-notices/wording.ts';

const item = (code: string, zh: string, en: string, term: [zh: string, en: string] | null): ServiceItem => ({
  code,
  name: said(zh, en),
  term: term && said(...term),
  noticeId: code,
});
const withoutNotice = (each: ServiceItem): ServiceItem => ({ ...each, noticeId: null });

const newSupply: ServiceItem[] = [
  item('B01', '家里第一次装电表', 'A first meter for a home', ['居民新装', 'New residential supply']),
  item('B02', '家里电不够用', 'More power for a home', ['居民增容', 'More capacity']),
  item('B03', '店铺、公司用电', 'Power for a shop or company', ['低压非居民新装、增容', 'Business supply']),
  item('B06', '给电动车装充电桩', 'A charger for an electric car', ['充电桩用电', 'EV charger supply']),
  item('B07', '屋顶装光伏', 'Solar panels on the roof', ['分布式光伏并网', 'Solar connection']),
  item('B05', '工地、活动临时用电', 'Power for a site or an event', ['临时用电', 'Temporary supply']),
];

const changes: ServiceItem[] = [
  item('C02', '房子换了主人', 'The home has a new owner', ['过户', 'Change of owner']),
  item('C01', '主人没换，只改名字', 'Same owner, new name', ['更名', 'Rename']),
  item('C05', '不再用电了', 'No more power needed', ['销户', 'Close an account']),
  item('C06', '把电表换个地方', 'Move the meter', ['移表', 'Move a meter']),
  item('C13', '改电价（如峰谷电价）', 'Another tariff', ['改类', 'Change of tariff']),
  item('C09', '停一段时间不用电', 'Stop using power for a while', ['暂停用电', 'Suspend supply']),
  item('C08', '减少用电容量', 'Less capacity', ['减容', 'Reduce capacity']),
];

const questionsOfMeterAndBill: ServiceItem[] = [
  item('D02', '电费好像不对', 'My bill looks wrong', ['电量电费异议', 'Bill query']),
  item('D01', '电表好像不准', 'My meter seems wrong', ['电能表校验', 'Meter test']),
  withoutNotice(item('D03', '交了费还没来电', 'I paid and have no power yet', ['欠费复电', 'Reconnection'])),
  item('D04', '家用电器烧坏了', 'My appliances were damaged', ['家用电器损坏赔偿', 'Damage claim']),
];

/** What the demo hall's kiosks ask: nothing of those who pay or want advice, one question or one tap of the others. */
export const powerHallGuidance: Record<string, ServiceGuidance> = {
  B: { ask: 'item', items: newSupply },
  C: {
    ask: 'question',
    question: {
      text: said('房子（或用电）换主人了吗？', 'Is there a new owner of the home or business?'),
      answers: [
        { text: said('是，换了主人', 'Yes, a new owner'), itemCode: 'C02' },
        { text: said('没换，只改户名', 'No, only a new name'), itemCode: 'C01' },
        { text: said('都不是，办别的变更', 'Neither, another change'), itemCode: null },
      ],
    },
    items: changes,
  },
  D: { ask: 'item', items: questionsOfMeterAndBill },
};
