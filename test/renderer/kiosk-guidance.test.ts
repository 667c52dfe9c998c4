import { describe, expect, it } from 'vitest';
import { announcedFor, stepBefore, stepFor } from '../../renderer/kiosk/guidance/next-step.ts';
import { entriesOf, openGroup } from '../../renderer/kiosk/service-groups.ts';
import type { Asking, Item } from '../../renderer/kiosk/stages.ts';
import { AnnouncementId } from '../../server/protocol/announcements.ts';
import { EpochMs, type ServiceId } from '../../server/protocol/vocabulary.ts';
import { service } from './kiosk-parts.ts';

const text = { zh: '文', en: 'text' };
const notice = { noticeId: 'n', title: text, basis: text, documents: [], steps: [], limit: text, version: '1' };
const item = (code: string, told: Item['notice']): Item => ({ code, name: text, term: null, notice: told });
const items = [item('1', notice), item('2', null)];
const question: Asking = {
  ask: 'question',
  question: {
    text,
    answers: [
      { text, itemCode: '1' },
      { text, itemCode: null },
    ],
  },
  items,
};
const services = [
  service('A'),
  service('B', { guidance: { ask: 'item', items } }),
  service('C', { guidance: question }),
  service('D', { guidance: { ask: 'item', items: [] } }),
];
const [A, B, C, D] = services.map(({ serviceId }) => serviceId) as [ServiceId, ServiceId, ServiceId, ServiceId];
const order = (serviceId: ServiceId, itemCode: string | null = null) => ({
  serviceIds: [serviceId] as const,
  itemCode,
});

describe('what comes between a tap and its number', () => {
  it('is nothing for most: one tap takes it', () => {
    expect([stepFor(order(A), services), stepFor(order(D), services)]).toEqual([null, null]);
  });

  it('is the items or one question, and then what has to be told about the item', () => {
    expect(stepFor(order(B), services)).toEqual({ at: 'items', serviceId: B });
    expect(stepFor(order(C), services)).toEqual({ at: 'question', serviceId: C });
    expect(stepFor(order(C, '1'), services)).toEqual({ at: 'notice', serviceId: C, itemCode: '1' });
    expect(stepFor(order(B, '2'), services)).toBeNull();
  });

  it('is nothing with several services on one ticket', () => {
    expect(stepFor({ serviceIds: [B, A], itemCode: null }, services)).toBeNull();
  });

  it('leads back one screen at a time', () => {
    expect(stepBefore({ at: 'notice', serviceId: B, itemCode: '1' }, services)).toEqual({ at: 'items', serviceId: B });
    expect(stepBefore({ at: 'notice', serviceId: C, itemCode: '1' }, services)).toEqual({
      at: 'question',
      serviceId: C,
    });
    expect(stepBefore({ at: 'items', serviceId: C }, services)).toEqual({ at: 'question', serviceId: C });
    expect(stepBefore({ at: 'items', serviceId: B }, services)).toEqual({ at: 'home' });
    expect(stepBefore({ at: 'question', serviceId: C }, services)).toEqual({ at: 'home' });
  });
});

describe('an announcement', () => {
  const said = (id: string, about: readonly ServiceId[], until: number) => ({
    ...{
      announcementId: AnnouncementId.parse(id),
      title: text,
      text,
      services: [...about],
      until: EpochMs.parse(until),
    },
  });
  const idsFor = (serviceIds: readonly ServiceId[], now: number) =>
    announcedFor([said('all', [], 100), said('b', [B], 200)], serviceIds, now).map(
      ({ announcementId }) => announcementId,
    );

  it('is said to everybody, or to those who come for its services, and not after its end', () => {
    expect(idsFor([A], 50)).toEqual(['all']);
    expect(idsFor([A, B], 50)).toEqual(['all', 'b']);
    expect(idsFor([B], 100)).toEqual(['b']);
    expect(idsFor([B], 200)).toEqual([]);
  });
});

describe('the first screen', () => {
  const grouped = (codes: string, group: string | null) =>
    [...codes].map((code) => service(code, { group, waiting: 2 }));
  const names = [{ group: 'pay', name: { zh: '缴费', en: 'Payments' } }];
  const shown = (all: ReturnType<typeof grouped>) =>
    entriesOf({ services: all, groups: names }).map((entry) =>
      'group' in entry
        ? `${entry.group.name.zh} ${entry.group.services.length} ${entry.group.waiting}`
        : entry.service.code,
    );

  it('shows up to eight services as they are, grouped or not', () => {
    expect(shown(grouped('ABCDEFGH', 'pay'))).toEqual([...'ABCDEFGH']);
  });

  it('shows more as groups, where the hall has any; who is alone stands beside them', () => {
    const all = [
      ...grouped('ABCD', 'pay'),
      ...grouped('E', 'alone'),
      ...grouped('FGHIJ', 'new'),
      ...grouped('KL', null),
    ];
    expect(shown(all)).toEqual(['缴费 4 8', 'E', 'new 5 10', 'K', 'L']);
    expect(shown(grouped('ABCDEFGHIJKL', null))).toEqual([...'ABCDEFGHIJKL']);
    expect(openGroup(entriesOf({ services: all, groups: names }), 'new')?.services).toHaveLength(5);
    expect(openGroup(entriesOf({ services: all, groups: names }), 'alone')).toBeNull();
  });
});
