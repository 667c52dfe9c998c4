import type { Actor } from '../application/actor.ts';
import type { DeviceProblem } from '../protocol/vocabulary.ts';
import { type House, MINUTE } from './house.ts';
import type { Course } from './stage.ts';

const PAPER_RUNS_OUT = 0.12;
const WALL_GOES_AWAY = 0.04;
const SHORT_OUTAGE = 1 / 40;
const LONG_OUTAGE = 1 / 200;
const GUIDE_ACTS = 3;

type Staff = { guide: Actor; manager: Actor };

/** What goes wrong on a day, and what guides do about the queue, each at its time. `hours`: so long the hall is open. */
export function beginMishaps(house: House, out: Set<string>, kiosks: readonly string[], staff: Staff): void {
  const { chance, between, stage } = house;
  const some = () => between(30, 480) * MINUTE;
  for (const kiosk of kiosks) if (chance(PAPER_RUNS_OUT)) stage.begin(paperRunsOut(house, out, kiosk), some());
  if (chance(WALL_GOES_AWAY)) stage.begin(wallGoesAway(house), some());
  if (chance(SHORT_OUTAGE)) stage.begin(outage(house, staff.manager, 'short'), some());
  else if (chance(LONG_OUTAGE)) stage.begin(outage(house, staff.manager, 'long'), some());
  for (let act = 0; act < GUIDE_ACTS; act += 1) stage.begin(guideActs(house, staff.guide), some());
}

function* paperRunsOut(house: House, out: Set<string>, kiosk: string): Course {
  const device: Actor = { role: 'device', name: kiosk, hostId: kiosk };
  const say = (paper: 'low' | 'out' | 'ok', fault: Extract<DeviceProblem, 'paper-out'> | null) =>
    house.send(device, 'device:status', { printer: 'paper', paper, cover: 'closed', fault });
  say('low', null);
  yield house.between(5, 40) * MINUTE;
  out.add(kiosk);
  say('out', 'paper-out');
  yield house.between(3, 18) * MINUTE;
  out.delete(kiosk);
  say('ok', null);
}

/** A wall whose plug somebody has pulled: missed after a minute, back when somebody has seen to it. */
function* wallGoesAway(house: House): Course {
  const wall = { role: 'display', name: 'wall' } as const;
  house.act('screen:leave', wall);
  yield 1.2 * MINUTE;
  house.act('device:miss', wall);
  yield house.between(10, 100) * MINUTE;
  house.act('screen:join', wall);
}

function* outage(house: House, manager: Actor, grade: 'short' | 'long'): Course {
  house.send(manager, 'hall:outage', { grade, reason: grade === 'short' ? '营销系统卡顿' : '线路停电' });
  yield (grade === 'short' ? house.between(6, 25) : house.between(30, 75)) * MINUTE;
  house.send(manager, 'hall:outage', { grade: 'none', reason: '已恢复' });
}

/** Somebody is let in first, or sent to where he should have been from the start. */
function* guideActs(house: House, guide: Actor): Course {
  const waiting = house.services.flatMap(({ serviceId }) => [...house.waitingFor(serviceId)]);
  const ticketId = waiting[Math.floor(house.random.even() * waiting.length)];
  const person = ticketId && house.people.get(ticketId);
  if (!person) return;
  if (house.chance(0.6)) {
    const grant = { classId: 'pregnant', reason: '孕妇，征得前面客户同意', othersAgreed: true };
    house.send(guide, 'ticket:grant', { ticketId: person.ticketId, ...grant });
    return;
  }
  const others = house.services.filter(({ serviceId }) => serviceId !== person.serviceId);
  const to = others[Math.floor(house.random.even() * others.length)];
  if (!to) return;
  const moved = house.send(guide, 'ticket:move', {
    ticketId: person.ticketId,
    to: { serviceId: to.serviceId },
    reason: '取错号',
  });
  if (!moved.ok) return;
  house.setGone(person);
  person.serviceId = to.serviceId;
  house.setWaiting(person);
}
