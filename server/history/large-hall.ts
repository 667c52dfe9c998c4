import { HallTemplate } from '../catalogue/hall-template.ts';
import { powerHall } from '../catalogue/power-hall.ts';

const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = ['敏', '静', '丽', '强', '磊', '洋', '艳', '勇', '娟', '涛', '明', '霞'];

const nameOf = (index: number) => `${FAMILY[index % FAMILY.length]}${GIVEN[(index * 5) % GIVEN.length]}`;

/** The same on every day; whoever comes before the end is still served after it. */
const HOURS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, { from: '08:00', to: '16:30' }]));

/** The demo hall with so many counters: the first half takes payments, the others business, each with a clerk and a fifth more in reserve. */
export function largeHall(counters: number): HallTemplate {
  const [payment, business] = [
    ['A', 'E'],
    ['B', 'C', 'D', 'E'],
  ];
  const clerks = Math.max(6, Math.ceil(counters * 1.2));
  const others = powerHall.staff.filter(({ role }) => role !== 'clerk');
  return HallTemplate.parse({
    ...powerHall,
    hall: { ...powerHall.hall, rules: { ...powerHall.hall.rules, recallGapSeconds: 20 }, timetable: { weekly: HOURS } },
    counters: Array.from({ length: counters }, (_, index) => ({
      counterId: String(index + 1),
      name: { zh: `${index + 1} 号窗口`, en: `Counter ${index + 1}` },
      services: index < counters / 2 ? payment : business,
    })),
    staff: [
      ...Array.from({ length: clerks }, (_, index) => ({
        badge: String(1001 + index),
        name: powerHall.staff.find(({ badge }) => badge === String(1001 + index))?.name ?? nameOf(index),
        role: 'clerk',
        pin: '2468',
      })),
      ...others,
    ],
  });
}
