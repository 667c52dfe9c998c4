import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/application/actor.ts';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import type { CommandInput, CommandName } from '../../server/protocol/commands.ts';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { type Ear, type HeardSound, listenTo } from '../support/audio-ear.ts';
import { writeBigHall } from '../support/big-hall.ts';
import { openBrowser } from '../support/browser.ts';
import { seededDatabase } from '../support/desk.ts';
import { openHall, TEN_O_CLOCK, type TestHall } from '../support/hall.ts';
import { temporaryFolder } from '../support/server-process.ts';

const COUNTERS = 40;
const BURST_MS = 20_000;
const FRESH_SECONDS = 8;
const QUIET_RMS = 0.003;

/** One after the other, each from its first word on. */
type Sentence = { number: string; from: number; to: number; sounds: HeardSound[] };

/** Splits what was played at each 请; the sign clips after it are the number. */
function sentencesOf(sounds: readonly HeardSound[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const sound of sounds.filter(({ clip }) => clip !== 'chime')) {
    if (sound.clip === 'please') sentences.push({ number: '', from: sound.from, to: sound.to, sounds: [] });
    sentences.at(-1)?.sounds.push(sound);
  }
  for (const sentence of sentences) {
    const clips = sentence.sounds.map(({ clip }) => clip);
    sentence.number = clips.slice(1, clips.indexOf('number-to')).join('').toUpperCase();
    sentence.to = Math.max(...sentence.sounds.map(({ to }) => to));
  }
  return sentences;
}

describe('forty calls in twenty seconds', () => {
  const folder = temporaryFolder();
  const sockets = new Set<WebSocketRoute>();
  let hall: TestHall;
  let ticking: ReturnType<typeof setInterval>;
  let browser: Browser;
  let context: BrowserContext;
  let wall: Page;
  let ear: Ear;
  let isCut = false;
  /** What happens just before the wall is let in again. */
  let beforeReturn = () => {};

  beforeAll(async () => {
    const big = writeBigHall(folder.file('hall.json'), COUNTERS);
    const template = HallTemplate.parse({
      ...big,
      hall: { ...big.hall, speakWithinSeconds: FRESH_SECONDS, voice: { repeats: 2 } },
    });
    const path = folder.file('hall.db');
    seededDatabase(path, template, TEN_O_CLOCK).close();
    hall = await openHall({ path, template });
    const begunAt = performance.now();
    ticking = setInterval(() => hall.clock.set(Math.round(TEN_O_CLOCK + performance.now() - begunAt)), 50);
    for (let counter = 0; counter < COUNTERS; counter += 1)
      done(clerk(counter), 'counter:open', { counterId: String(counter + 1) as CounterId });
    for (let ticket = 0; ticket < COUNTERS + 4; ticket += 1)
      done({ role: 'kiosk', name: 'kiosk-1' }, 'ticket:take', { serviceId: 'A' as ServiceId, slip: false });
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
    wall = await context.newPage();
    ear = await listenTo(wall);
    await wall.routeWebSocket(/socket\.io/, (socket) => {
      if (isCut) return void socket.close();
      beforeReturn();
      beforeReturn = () => {};
      sockets.add(socket);
      socket.connectToServer();
    });
    await wall.goto(`${hall.url}/display?voice=zh`);
    await ear.isOpen();
  }, 150_000);
  afterAll(async () => {
    await browser.close();
    clearInterval(ticking);
    await hall.close();
    folder.remove();
  });

  const clerk = (counter: number): Actor => {
    const badge = String(2001 + counter);
    const { member } = hall.stores.staff.byBadge(badge) ?? {};
    if (!member) throw new Error(`nobody has the badge ${badge}`);
    return { role: 'clerk', badge, staffId: member.staffId };
  };
  const done = <Name extends CommandName>(actor: Actor, name: Name, input: CommandInput<Name>) => {
    const reply = hall.desk.perform(actor, name, { commandId: randomUUID(), ...input } as never);
    if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.refusal)}`);
    return reply;
  };
  const next = (counter: number) => done(clerk(counter), 'counter:next', {}).number;
  const heard = async () => sentencesOf(await ear.sounds());
  it('[N3] after a break of the link what is no longer fresh is shown, not said', async () => {
    isCut = true;
    for (const socket of sockets) await socket.close();
    await wall.getByText('正在重新连接').waitFor();
    const stale = [next(0), next(1)];
    await delay(FRESH_SECONDS * 1000 + 500);
    let fresh = '';
    beforeReturn = () => {
      fresh = next(2);
    };
    isCut = false;
    await ear.hasMore(0);
    await ear.silence(30_000);
    await wall
      .getByText(stale[1] ?? '')
      .first()
      .waitFor();
    expect(new Set((await heard()).map(({ number }) => number))).toEqual(new Set([fresh]));
    for (const counter of [0, 1, 2]) done(clerk(counter), 'counter:no-show', {});
  }, 90_000);

  it('[N2] are all said, in order, one after the other, save those whose customers came before their turn', async () => {
    const before = (await ear.sounds()).length;
    const played = async () => (await ear.sounds()).slice(before);
    const called: string[] = [];
    for (let counter = 0; counter < COUNTERS; counter += 1) {
      called.push(next(counter));
      await delay(BURST_MS / COUNTERS);
    }
    done(clerk(20), 'counter:start', {});
    done(clerk(30), 'counter:no-show', {});
    const expected = called.filter((_, counter) => counter !== 20 && counter !== 30);
    await ear.silence(240_000);

    const sentences = sentencesOf(await played());
    expect(sentences.map(({ number }) => number)).toEqual([...expected, expected.at(-1)]); // the last one twice: nobody waits
    const sounds = (await played()).filter(({ clip }) => clip !== 'chime').sort((a, b) => a.from - b.from);
    const overlapping = sounds.filter((sound, at) => at > 0 && sound.from < (sounds[at - 1]?.to ?? 0) - 0.001);
    expect(overlapping).toEqual([]);
    const loudness = await ear.loudness();
    const silent = sentences.filter(({ from, to }) => {
      const during = loudness.filter(({ at }) => at > from && at < to);
      return during.filter(({ rms }) => rms > QUIET_RMS).length < during.length / 2;
    });
    expect(silent).toEqual([]);
    const chimes = (await played()).filter(({ clip }) => clip === 'chime');
    expect(new Set(chimes.map(({ from }) => from.toFixed(0))).size).toBeLessThanOrEqual(4);
  }, 280_000);
});
