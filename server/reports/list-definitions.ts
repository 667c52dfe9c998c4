import type { Definition } from '../protocol/reports.ts';
import { define } from './define.ts';

/** Columns of lists, and figures that do not come from numbers. */
export const LIST_DEFINITIONS: readonly Definition[] = [
  define(
    'openDays',
    'M11',
    ['营业天数', 'Days open'],
    ['有人取号的日期', 'Days on which somebody took a number'],
    null,
  ),
  define(
    ...(['before', 'M11', ['上期', 'Period before']] as const),
    ['整月起算按月对应，否则按整周对应（星期相同）', 'As many months before, or weeks: weekday for weekday'],
    ['未结束的日期；本厅首日之前', 'Days that are not over; time before the first day of the hall'],
  ),
  define(
    ...(['yearBefore', 'M11', ['上年同期', 'A year before']] as const),
    ['整月起算按日期对应，否则按整周对应（52 周前）', 'The same dates of whole months, else 52 weeks before'],
    ['未结束的日期；本厅首日之前', 'Days that are not over; time before the first day of the hall'],
  ),
  define(
    ...(['beforeChange', 'M11', ['较上期', 'Change']] as const),
    ['(本期 − 上期) ÷ 上期；比率为百分点之差', '(now − then) ÷ then; of a share, the difference in points'],
    ['上期为零', 'Where there was none before'],
  ),
  define(
    ...(['yearBeforeChange', 'M11', ['较上年', 'Change on year']] as const),
    ['(本期 − 上年) ÷ 上年；比率为百分点之差', '(now − then) ÷ then; of a share, the difference in points'],
    ['上年为零', 'Where there was none before'],
  ),
  define('faults', 'G2', ['故障次数', 'Faults'], ['本期内存在过的故障', 'Faults that stood in the period'], null),
  define('paperOuts', 'G2', ['缺纸次数', 'Out of paper'], ['其中缺纸', 'Of these, out of paper'], null),
  define(
    ...(['downtime', 'M8', ['停用时长', 'Out of order']] as const),
    ['开放时间内故障的时长，同时的只计一次', 'Time of faults while the hall was open; at once counts once'],
    ['口头报修、时钟偏差、重名', 'Faults told in words, clock drift, same names'],
  ),
  define(
    'availability',
    'M8',
    ['设备可用率', 'Availability'],
    ['1 − 停用 ÷ 开放时间', '1 − out of order ÷ time open'],
    ['大厅未开放的时间', 'Time in which the hall was closed'],
  ),
  define(
    'visitsCount',
    'M8',
    ['次数', 'Services'],
    ['等候在此区间的服务', 'Services whose wait lies in this step'],
    null,
  ),
  define('shareOfAll', 'M8', ['占比', 'Share'], ['次数 ÷ 全部', 'Count ÷ all'], null),
  define('ratingsCount', 'R3', ['评价数', 'Ratings'], ['此评分的评价', 'Ratings with this score'], null),
  define(
    'reasonsCount',
    'R2',
    ['提及', 'Named'],
    ['评价中提及此原因的次数，一条评价可有多个', 'How often it was named; one rating may name several'],
    null,
  ),
  define(
    'family',
    'M8',
    ['归属', 'Lies with'],
    [
      '等候、环境、收费属大厅，其余属服务',
      'Waiting, surroundings and charges lie with the hall, others with the service',
    ],
    null,
  ),
  define(
    'followUps',
    'M8',
    ['跟进', 'Cases'],
    ['本期差评，按现在所到的步骤', 'Bad ratings of the period, by the step they have reached now'],
    null,
  ),
  define(
    'shareOfBad',
    'M8',
    ['占差评', 'Of bad ratings'],
    ['件数 ÷ 本期差评', 'Cases ÷ bad ratings of the period'],
    null,
  ),
  define('actsCount', 'M8', ['次数', 'Times'], ['不按队列顺序的操作', 'Acts beside the order of the queue'], null),
  define('shareOfCalled', 'M8', ['占叫号', 'Of numbers called'], ['次数 ÷ 叫到的号', 'Times ÷ numbers called'], null),
  define(
    'calledAfter',
    'M4',
    ['取号到叫号', 'Until the call'],
    ['首次叫号 − 取号', 'First call − taking the number'],
    null,
  ),
  define(
    'waited',
    'M1',
    ['等候', 'Waited'],
    ['各次服务的等候之和', 'Sum of the waits of its services'],
    ['停办期间的时间扣除', 'The time of outages'],
  ),
  define('servedFor', 'M1', ['办理', 'Served'], ['各次服务的时长之和', 'Sum of its services'], null),
  define('cameAt', 'M8', ['到岗', 'Came'], ['当日首次打开窗口', 'First opened a counter on the day'], null),
  define('wentAt', 'M8', ['离岗', 'Went'], ['当日最后关闭窗口', 'Last left a counter on the day'], null),
];
