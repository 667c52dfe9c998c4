import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import type { CounterId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from './client.ts';
import { readEscpos } from './escpos-reader.ts';
import { openHouse, takePicture } from './open-house.ts';
import { problemsOf } from './page-checks.ts';
import { createCable } from './pty.ts';
import { ROOT } from './server-process.ts';
import { until } from './until.ts';

export type CustomerLanguage = 'zh' | 'en';

/** The kiosk that a language's customers meet: a tall panel for Chinese, a desk panel for English. */
const KIOSK_SIZE = { zh: { width: 1080, height: 1920 }, en: { width: 1280, height: 1024 } };
const LEAST_TARGET = { kiosk: 96, pad: 88, phone: 44, display: 0, window: 0 };
type ScreenName = keyof typeof LEAST_TARGET;

/** Counters 1–3 lie to the left of the kiosk and of the wall, 4–6 to the right. */
const ZONES = [
  {
    zoneId: 'payment',
    name: { zh: '收费区', en: 'payment area' },
    counters: ['1', '2', '3'] as CounterId[],
    seenFrom: { 'kiosk-1': 'left' as const, 'wall-1': 'left' as const },
  },
  {
    zoneId: 'business',
    name: { zh: '业务区', en: 'business area' },
    counters: ['4', '5', '6'] as CounterId[],
    seenFrom: { 'kiosk-1': 'right' as const, 'wall-1': 'right' as const },
  },
];

type Tree = { [key: string]: string | Tree };
const files = Object.fromEntries(
  (['zh', 'en'] as const).map((code) => [
    code,
    JSON.parse(readFileSync(`${ROOT}/renderer/words/${code}.json`, 'utf8')) as Tree,
  ]),
);

/** The words that a screen has for a key, with these values in their places. */
export function wordsOf(language: CustomerLanguage, key: string, values: Record<string, string | number> = {}): string {
  let found: string | Tree | undefined = files[language];
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found !== 'string') throw new Error(`no words for ${key}`);
  return found.replace(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A hall with zones, a printer on a line, its customers' screens, two clerks, a guide and a manager. */
export async function openJourneys(language: CustomerLanguage) {
  const cable = createCable();
  const twin = createPrinterTwin();
  twin.attach(cable.plug());
  const house = await openHouse(['--printer', `serial:${cable.path}?baud=115200&profile=generic-80`]);
  const come = async (
    role: 'clerk' | 'guide' | 'manager',
    badge: string,
    counterId: string | null,
  ): Promise<TestClient> => {
    const client = await connect(house.url, { role, token: await signIn(house.url, badge) });
    if (counterId) await accepted(client.send('counter:open', { counterId: counterId as CounterId }));
    return client;
  };
  const manager = await come('manager', '9001', null);
  await accepted(manager.send('settings:save', { change: { zones: ZONES } }));
  const [payment, business, guide] = [
    await come('clerk', '1001', '1'),
    await come('clerk', '1004', '4'),
    await come('guide', '8001', null),
  ];
  const kiosk = await house.open('/kiosk');
  await kiosk.setViewportSize(KIOSK_SIZE[language]);
  const wall = await house.open('/display?name=wall-1&voice=off');
  const window = await house.open('/window?counter=1');
  const pad = await house.open('/pad?counter=1');
  const say = (key: string, values?: Record<string, string | number>) => wordsOf(language, key, values);

  return {
    house,
    say,
    staff: { payment, business, guide, manager },
    screens: { kiosk, wall, window, pad },
    printed: () => twin.printed(),
    /** The code on the slip that came out last. */
    lastCode: () => readEscpos(twin.printed().at(-1) ?? new Uint8Array()).qr[0] ?? '',
    /** A customer stands before the kiosk and chooses the language. */
    async stepUp(): Promise<void> {
      const tile = kiosk.getByRole('button', { name: wordsOf('zh', 'kiosk.option.back') });
      await tile.waitFor();
      if (language === 'en') await kiosk.getByRole('button', { name: 'English' }).click();
      await kiosk.getByText(say('kiosk.question')).waitFor();
    },
    press: (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click(),
    /** Waits for the slip of the number that the kiosk shows, and says the number. */
    async takeSlip(): Promise<string> {
      const told = kiosk.getByText(say('kiosk.ticket.take')).waitFor();
      await told.catch(async (cause: unknown) => {
        const shown = await kiosk.locator('body').innerText();
        const { length } = twin.printed();
        throw new Error(`after ${length} slips the kiosk shows: ${shown}\nthe hall said: ${house.said()}`, { cause });
      });
      const text = (await kiosk.locator('.ticket .number-plate').first().textContent()) ?? '';
      const inSlip = (bytes: Uint8Array) => readEscpos(bytes).lines.some((line) => line.text.trim() === text);
      await until(`the slip of ${text} is out`, () => twin.printed().some(inSlip));
      return text;
    },
    /** The customer goes; whoever was slow finds that the kiosk has turned to the next by itself. */
    async done(): Promise<void> {
      const home = kiosk.getByRole('button', { name: wordsOf('zh', 'kiosk.option.back') });
      await Promise.any([kiosk.getByRole('button', { name: say('kiosk.ticket.ok') }).click(), home.waitFor()]);
      await home.waitFor();
    },
    managerToken: () => signIn(house.url, '9001'),
    /** A page of the ticket, on the customer's own phone. */
    async phone(code: string): Promise<Page> {
      const page = await house.open(`/t/${code}`);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      return page;
    },
    async close(): Promise<void> {
      house.expectNoComplaints();
      for (const client of [payment, business, guide, manager]) client.close();
      await house.close();
      await cable.remove();
    },
  };
}
export type Journeys = Awaited<ReturnType<typeof openJourneys>>;

/** Keeps a picture of each step, in order, and finds nothing wrong with what the customer sees there. */
export function createAlbum(journey: string, language: CustomerLanguage) {
  let step = 0;
  return async (page: Page, screen: ScreenName, what: string): Promise<void> => {
    step += 1;
    await takePicture(page, `journeys/${journey}-${language}-${String(step).padStart(2, '0')}-${screen}-${what}`);
    expect(await problemsOf(page, { enhanced: false, least: LEAST_TARGET[screen] })).toEqual([]);
  };
}
