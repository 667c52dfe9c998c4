import type { Actor } from '../application/actor.ts';
import type { RatingCase } from '../domain/rating-case.ts';
import type { IncidentId, IncidentKind, InspectionPoint } from '../protocol/duty.ts';
import type { CaseResult, ContactOutcome, RevisitOutcome } from '../protocol/rating-case.ts';
import { type House, MINUTE } from './house.ts';
import type { Course } from './stage.ts';

type Staff = { guide: Actor; manager: Actor };

const ROUND_IS_MADE = 0.93;
const REMARK = 0.06;
const REMARKS = ['一号取号机屏幕有污渍，已擦拭', '老花镜少一副，已补', '饮水机缺水，已更换', '宣传折页需补充'];
const INCIDENT = 1 / 10;
/** Such a share of the open cases goes a step further on a day. */
const CASE_STEP = 0.62;

const INCIDENTS: readonly { kind: IncidentKind; text: string; measure: string }[] = [
  { kind: 'system', text: '营销系统登录超时，部分窗口无法办理', measure: '改用备用线路，引导客户先办交费' },
  { kind: 'dispute', text: '客户对阶梯电费有异议，情绪激动', measure: '请到洽谈区，逐月核对账单' },
  { kind: 'person', text: '等候区老人头晕', measure: '扶至休息区，提供温水并联系家属' },
  { kind: 'crowd', text: '短时间到厅客户增多，等候区拥挤', measure: '增开机动窗口，引导自助办理' },
  { kind: 'power', text: '照明跳闸，取号机短时断电', measure: '合闸恢复，检查插座负荷' },
];

/** What the duty manager does in the course of a day; `opensAt` and `closesAt` in ms from now. */
export function beginDuty(house: House, staff: Staff, { opensAt, closesAt }: { opensAt: number; closesAt: number }) {
  const { stage, chance, between } = house;
  const rounds: [InspectionPoint, number][] = [
    ['opening', opensAt - between(2, 22) * MINUTE],
    ['peak', opensAt + between(126, 150) * MINUTE],
    ['closing', closesAt - between(1, 26) * MINUTE],
  ];
  stage.begin(peak(house), opensAt + 120 * MINUTE);
  for (const [point, at] of rounds)
    if (chance(ROUND_IS_MADE)) stage.begin(round(house, staff.manager, point), Math.max(0, at));
  if (chance(INCIDENT)) stage.begin(incident(house, staff), opensAt + between(20, 400) * MINUTE);
  stage.begin(followUp(house, staff.manager), opensAt + between(40, 70) * MINUTE);
  stage.begin(signOff(house, staff.manager), closesAt + between(60, 80) * MINUTE);
}

function pick<Item>({ random }: House, items: readonly Item[]): Item {
  return items[Math.floor(random.even() * items.length)] as Item;
}

function* peak(house: House): Course {
  const waiting = house.services.reduce((sum, { serviceId }) => sum + house.waitingFor(serviceId).size, 0);
  if (waiting > house.open.size) house.act('peak:begin', { waiting, openCounters: house.open.size });
}

function* round(house: House, manager: Actor, point: InspectionPoint): Course {
  const listed = house.stores.hall.settings().inspections.items;
  const items = listed.map(({ itemId }) => ({ itemId, remark: house.chance(REMARK) ? pick(house, REMARKS) : null }));
  house.send(manager, 'inspection:record', { point, items });
}

/** Reported, answered within five minutes or a little later, a measure, and the end. */
function* incident(house: House, { guide, manager }: Staff): Course {
  const { kind, text, measure } = pick(house, INCIDENTS);
  const reported = house.send(guide, 'incident:report', { kind, text });
  if (!reported.ok) return;
  const incidentId: IncidentId = reported.incidentId;
  yield (house.chance(0.85) ? house.between(0.5, 4.5) : house.between(5, 9)) * MINUTE;
  house.send(manager, 'incident:acknowledge', { incidentId, note: '已到现场' });
  yield house.between(2, 10) * MINUTE;
  house.send(guide, 'incident:measure', { incidentId, note: measure });
  yield house.between(5, 40) * MINUTE;
  house.send(manager, 'incident:close', { incidentId, note: '已恢复正常秩序' });
}

/** Every open case may go one step further, so that on each day there are some of every state. */
function* followUp(house: House, manager: Actor): Course {
  for (const open of house.stores.cases.open()) {
    if (!house.chance(CASE_STEP)) continue;
    yield house.between(3, 12) * MINUTE;
    stepOf(house, manager, open);
  }
}

function stepOf(house: House, manager: Actor, { caseId, state, contactedAt, contactDue }: RatingCase): void {
  const about = { caseId, note: '' };
  const outcome: ContactOutcome = house.chance(0.88) ? 'reached' : 'not-reached';
  if (state === 'received' && contactDue !== null && contactedAt === null)
    house.send(manager, 'case:contact', { ...about, outcome });
  else if (state === 'received')
    house.send(manager, 'case:handle', {
      caseId,
      note: pick(house, ['已与当班人员谈话', '已调整窗口排班', '已核对账单']),
    });
  else if (state === 'handled')
    house.send(manager, 'case:feed-back', { caseId, note: '已向客户说明处理情况', outcome });
  else if (state === 'fed-back') {
    const said: RevisitOutcome = house.chance(0.9) ? 'content' : 'not-content';
    house.send(manager, 'case:revisit', { ...about, outcome: said });
  } else if (state === 'revisited') {
    const result: CaseResult = house.chance(0.75) ? 'solved' : 'explained';
    house.send(manager, 'case:close', { caseId, note: '客户认可', result });
  }
}

function* signOff(house: House, manager: Actor): Course {
  yield MINUTE;
  house.send(manager, 'day:sign-off', { remark: '' });
}
