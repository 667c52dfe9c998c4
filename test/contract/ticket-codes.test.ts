import { expect, it } from 'vitest';
import { accepted, connect } from '../support/client.ts';
import { openHall } from '../support/hall.ts';

const wrong = (at: number) => `ZZZZZZZ${String(at).padStart(3, '0')}`;

it('[S8] ticket codes cannot be tried out, however many at once; who comes without one, or was let in before, is let in all the same', async () => {
  const hall = await openHall({ hasLimits: true });
  const kiosk = await hall.screen('kiosk');
  const take = () => accepted(kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false }));
  const [seen, fresh] = [await take(), await take()];
  const knock = (code: string) =>
    connect(hall.url, { role: 'phone', code }).then(
      (client) => {
        client.close();
        return 'in';
      },
      ({ code }: { code: string }) => code,
    );
  expect(await knock(seen.code)).toBe('in');
  const answers = await Promise.all(Array.from({ length: 310 }, (_, at) => knock(wrong(at))));
  expect(Map.groupBy(answers, String).get('ticket-unknown')).toHaveLength(300);
  expect(await knock(fresh.code)).toBe('too-many-requests');
  expect(await knock(seen.code)).toBe('in');
  const window = await hall.atCounter('window', '1');
  for (const client of [kiosk, window]) client.close();
  await hall.close();
});
