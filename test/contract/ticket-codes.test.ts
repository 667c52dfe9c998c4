import { expect, it } from 'vitest';
import { connect } from '../support/client.ts';
import { openHall } from '../support/hall.ts';

const wrong = (at: number) => `ZZZZZZZZ${String(at).padStart(2, '0')}`;

it('[S8] ticket codes cannot be tried out, however many at once; who comes without one is let in all the same', async () => {
  const hall = await openHall({ hasLimits: true });
  const kiosk = await hall.screen('kiosk');
  const taken = await kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false });
  if (!taken.ok) throw new Error('no ticket');
  const knock = (code: string) =>
    connect(hall.url, { role: 'phone', code }).then(
      (client) => {
        client.close();
        return 'in';
      },
      ({ code }: { code: string }) => code,
    );
  expect(await knock(taken.code)).toBe('in');
  const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => knock(wrong(at))));
  expect(Map.groupBy(answers, String).get('ticket-unknown')).toHaveLength(30);
  expect(await knock(taken.code)).toBe('too-many-requests');
  const window = await hall.atCounter('window', '1');
  for (const client of [kiosk, window]) client.close();
  await hall.close();
});
