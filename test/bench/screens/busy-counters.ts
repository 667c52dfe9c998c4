import type { CounterId, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from '../../support/client.ts';

const COUNTERS = ['1', '2', '3', '4', '5', '6'] as CounterId[];
const SERVICES = ['A', 'E', 'B', 'A', 'C', 'D'] as ServiceId[];

/** Six open counters, and a hall that lets them call again at once. */
export async function openCounters(hallUrl: string) {
  const manager = await connect(hallUrl, { role: 'manager', token: await signIn(hallUrl, '9001') });
  const { settings } = await manager.view('manager:view', () => true);
  const rules = { ...settings.rules, recallGapSeconds: 0 };
  await accepted(manager.send('settings:save', { change: { rules } }));
  manager.close();
  const kiosk = await connect(hallUrl, { role: 'kiosk', name: 'side-door' });
  const clerks = await Promise.all(
    COUNTERS.map(async (counterId, index) => {
      const clerk = await connect(hallUrl, { role: 'clerk', token: await signIn(hallUrl, String(1001 + index)) });
      await accepted(clerk.send('counter:open', { counterId }));
      return clerk;
    }),
  );
  let customers = 0;

  /** One customer from the ticket to the end: every fourth is called twice, every seventh does not come. */
  async function serveOne(clerk: TestClient): Promise<string> {
    const nth = customers++;
    const { number } = await accepted(clerk.send('counter:next', {}));
    if (nth % 4 === 0) await accepted(clerk.send('counter:recall', {}));
    if (nth % 7 === 0) await accepted(clerk.send('counter:no-show', {}));
    else {
      await accepted(clerk.send('counter:start', {}));
      await accepted(clerk.send('counter:finish', {}));
    }
    return number;
  }

  return {
    /** So many customers come, and are called in turn at all counters; the number that was called last. */
    async serve(count: number): Promise<string> {
      let last = '';
      for (let nth = 0; nth < count; nth++) {
        const serviceId = SERVICES[nth % SERVICES.length] as ServiceId;
        await accepted(kiosk.send('ticket:take', { serviceId, slip: false }));
      }
      for (let nth = 0; nth < count; nth++) {
        const clerk = clerks[nth % clerks.length] as TestClient;
        const isAny = (await clerk.view('clerk:view', () => true)).waitingCount > 0;
        if (isAny) last = await serveOne(clerk);
      }
      return last;
    },
    /** One customer is called and stays at the counter until that was spoken, and the visit is ended. */
    async callOne() {
      const [clerk] = clerks as [TestClient];
      await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
      await accepted(clerk.send('counter:next', {}));
      const isSpoken = () => clerk.latest('clerk:view')?.current?.isSpoken === true;
      const finish = async () => {
        await accepted(clerk.send('counter:start', {}));
        await accepted(clerk.send('counter:finish', {}));
      };
      return { isSpoken, finish };
    },
    close(): void {
      for (const client of [kiosk, ...clerks]) client.close();
    },
  };
}
