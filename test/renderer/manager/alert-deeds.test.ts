import { expect, it } from 'vitest';
import { type AlertCard, AlertCode } from '../../../server/protocol/alerts.ts';

type Deeds = { alertDeed: (props: object, alert: AlertCard) => { words: string; act: () => void } | null };

/** Read by its path: its types are those of a page, which the types of the tests do not know. */
const [deeds] = Object.values(
  import.meta.glob<Deeds>('../../../renderer/manager/alerts/alert-deeds.ts', { eager: true }),
);

/** What is wished for or asked where the deed of an alert is done; null where it has none. */
function doneAbout(code: AlertCode): string | null {
  const done: string[] = [];
  const props = {
    manager: { desk: { wish: (command: string) => done.push(command) } },
    view: { devices: [], faults: [{ faultId: 'f', role: 'display', name: 'x', told: null, repaired: null }] },
    duty: { ask: ({ kind }: { kind: string }) => done.push(kind), openCase: () => done.push('case') },
  };
  const card = { code, about: 'display x', level: 'alarm', since: 0 as never, figure: null, noted: null } as const;
  const deed = deeds?.alertDeed(props, card) ?? null;
  deed?.act();
  return deed && `${deed.words} ${done.join()}`;
}

it('[I1] each alert has its own deed; about damage there is nothing to do beyond taking note', () => {
  expect(Object.fromEntries(AlertCode.options.map((code) => [code, doneAbout(code)]))).toEqual({
    wait: 'alerts.do.more advice',
    queue: 'alerts.do.more advice',
    unserved: 'alerts.do.more advice',
    idle: 'alerts.do.counter counter',
    'over-limit': 'alerts.do.counter counter',
    pause: 'alerts.do.counter counter',
    'bad-rating': 'alerts.do.case case',
    printer: 'alerts.do.told fault',
    voice: 'alerts.do.told fault',
    screen: 'alerts.do.told fault',
    device: 'alerts.do.told fault',
    closing: 'alerts.do.decide closing',
    help: 'helpCall.answer help:answer',
    incident: 'alerts.do.open incident',
    inspection: 'alerts.do.inspect round',
    'backup-old': 'backup.now backup:make',
    'backup-failed': 'backup.now backup:make',
    damaged: null,
  });
});
