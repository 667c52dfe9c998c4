import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedEvents } from '../../../server/application/shipped-head.ts';
import { eventsIn, shippedEventsIn, shippedIn } from '../../../server/backup/follow.ts';
import { openDesk } from '../../support/desk.ts';
import { ownFolder } from '../../support/folder.ts';

it('[F13] half a line that a full disk left is passed over, and what came in twice counts once', () => {
  const hall = openDesk();
  hall.takeWaiting('A');
  const events = shippedEvents(hall.stores, 0, 2);
  const [one, two] = events.map((event) => JSON.stringify(event));
  const data = ownFolder();
  mkdirSync(shippedIn(data), { recursive: true });
  writeFileSync(eventsIn(data), `\n${one}\n${two?.slice(0, 20)}\n${one}\n${two}\n`);
  expect(shippedEventsIn(data)).toEqual(events);
});
