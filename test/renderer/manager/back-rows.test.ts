import { describe, expect, it } from 'vitest';
import {
  type BackChecks,
  type BackRow,
  backRequest,
  firstRow,
  nextRow,
  numberAfter,
  paperLetter,
  ROWS_AT_MOST,
  readNumber,
  rowProblems,
  withPlaceForMore,
} from '../../../renderer/manager/back-entry/back-rows.ts';
import { commands } from '../../../server/protocol/commands.ts';
import { ServiceId } from '../../../server/protocol/vocabulary.ts';

const bills = ServiceId.parse('bills');
const checks: BackChecks = {
  services: [{ serviceId: bills, code: 'A' }],
  counters: ['1', '2'],
  badges: ['1001'],
  now: '11:30',
};
const typed = (change: Partial<BackRow>): BackRow => ({
  ...firstRow(1),
  number: 'P001',
  serviceId: bills,
  takenAt: '09:05',
  isOffered: false,
  ...change,
});
const served = { counterId: '2', badge: '1001', startedAt: '09:30', endedAt: '09:41' };
const problems = (...rows: BackRow[]) => rowProblems(rows, checks).map(({ field, problem }) => `${field} ${problem}`);

describe('typing paper numbers', () => {
  it('counts numbers up and keeps their digits', () => {
    expect(['P009', 'P099', 'P999', 'PA0100', ''].map(numberAfter)).toEqual(['P010', 'P100', 'P1000', 'PA0101', '']);
  });

  it('reads what people type', () => {
    expect(readNumber('17', 'P0016', 'P')).toBe('P0017');
    expect(readNumber('17', '', 'Q')).toBe('Q017');
    expect(readNumber(' ｐ－０１７ ', '', 'P')).toBe('P017');
    expect(readNumber('x', '', 'P')).toBe('X');
  });

  it('proposes a letter that no service has', () => {
    expect(paperLetter(checks.services)).toBe('P');
    expect(paperLetter([{ serviceId: bills, code: 'P' }])).toBe('Q');
  });

  it('has the next row ready, with the number counted up and the service, counter and badge as before', () => {
    const [first, second] = withPlaceForMore([typed({ served })]);
    expect(first?.number).toBe('P001');
    expect(second).toMatchObject({ number: 'P002', serviceId: bills, takenAt: '', isOffered: true });
    expect(second?.served).toEqual({ counterId: '2', badge: '1001', startedAt: '', endedAt: '' });
  });

  it('keeps the waiting row in step with the one above it, and adds none to it', () => {
    const rows = withPlaceForMore([typed({}), nextRow(typed({ number: 'P700' }), 2)]);
    expect(rows.map(({ number }) => number)).toEqual(['P001', 'P002']);
    expect(withPlaceForMore([firstRow(1)])).toEqual([firstRow(1)]);
    expect(withPlaceForMore([])).toEqual([firstRow(1)]);
  });

  it('offers no more rows than are taken in at once', () => {
    const full = Array.from({ length: ROWS_AT_MOST }, (_, at) => typed({ id: at + 1 }));
    expect(withPlaceForMore(full)).toHaveLength(ROWS_AT_MOST);
  });
});

describe('[O5] what is checked before anything is sent', () => {
  it('is right as it is', () => expect(problems(typed({}), typed({ number: 'P002', served }))).toEqual([]));

  it.each([
    [{ number: '12' }, 'number number'],
    [{ number: 'A017' }, 'number letter'],
    [{ serviceId: null }, 'serviceId service'],
    [{ takenAt: 'later' }, 'takenAt time'],
    [{ takenAt: '11:31' }, 'takenAt future'],
    [{ served: { ...served, startedAt: '09:04' } }, 'startedAt order'],
    [{ served: { ...served, endedAt: '09:29' } }, 'endedAt order'],
    [{ served: { ...served, counterId: '' } }, 'counterId counter'],
    [{ served: { ...served, badge: '77' } }, 'badge badge'],
  ])('finds %o', (change, found) => expect(problems(typed(change))).toEqual([found]));

  it('finds a number that is there twice, at the second of the two', () => {
    expect(rowProblems([typed({}), typed({ id: 2 })], checks)).toEqual([
      { id: 2, field: 'number', problem: 'number-twice' },
    ]);
  });

  it('compares no times once the business day has gone past midnight', () => {
    expect(
      rowProblems([typed({ takenAt: '23:50', served: { ...served, startedAt: '00:10', endedAt: '00:20' } })], {
        ...checks,
        now: null,
      }),
    ).toEqual([]);
  });

  it('leaves out the row that only stands ready', () => {
    const request = backRequest(withPlaceForMore([typed({ takenAt: '905', served })]), checks);
    expect(request?.tickets).toEqual([{ number: 'P001', serviceId: bills, takenAt: '09:05', served }]);
    expect(
      commands['ticket:back-enter'].request.safeParse({ commandId: crypto.randomUUID(), ...request }).success,
    ).toBe(true);
  });

  it('sends nothing while there is nothing, or something is wrong', () => {
    expect(backRequest([firstRow(1)], checks)).toBeNull();
    expect(backRequest([typed({}), typed({ id: 2 })], checks)).toBeNull();
  });
});
