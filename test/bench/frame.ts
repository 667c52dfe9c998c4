import { Console } from 'node:console';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { flagsOrExit } from '../support/flags-or-exit.ts';
import { display } from '../support/frame-under-test.ts';
import { approve, codeOn, openFrameWalk, type WalkedBox } from '../support/frame-walk.ts';
import { freePort } from '../support/kiosk-box.ts';
import { untilWithin } from '../support/until.ts';
import { noteInBench } from './bench-file.ts';
import { share } from './screens/finding.ts';

const GIVE_UP_MS = 60_000;
/** Longer than whatever counts failures in a row looks back, so that each is a first one. */
const CALM_MS = 6_000;
const DEVICE_HOST = 'hardware/main.ts';
const CRASHING = /\/display\?.*name=crashing/;
const HANGING = /\/display\?.*name=hanging/;

/** What is broken, how it is seen to be back, and within what time that must be. */
type Trial = { what: string; limitMs: number; breakIt: () => Promise<void>; isBack: () => Promise<unknown> };

const wellAt = async (box: WalkedBox, address: RegExp) => (await box.page(address)).locator('.wall-name').waitFor();

/** One box with a kiosk's device host and two walls, each let in, beside a hall of its own. */
async function openTrials(atTheEnd: (work: () => void | Promise<void>) => void): Promise<Trial[]> {
  const walk = await openFrameWalk(atTheEnd);
  const kioskPort = await freePort();
  const settings = walk.folder.file('box.json');
  const screens = [
    { screen: 'kiosk', name: 'bench-kiosk', monitor: 1 },
    { screen: 'display', name: 'crashing', monitor: 2 },
    { screen: 'display', name: 'hanging', monitor: 3 },
  ];
  const printer = `file:${walk.folder.file('slips.bin')}`;
  writeFileSync(settings, JSON.stringify({ hall: walk.url, screens, printer, kioskPort }));
  const box = await walk.startBox([`--box=${settings}`], [display(1), display(2), display(3)]);
  const manager: Page = await walk.manager();
  for (const address of [/\/kiosk/, CRASHING, HANGING]) await approve(manager, await codeOn(await box.page(address)));
  await approve(manager, await box.deviceCode());
  await manager.close();
  await wellAt(box, CRASHING);
  await wellAt(box, HANGING);
  const isServing = () =>
    fetch(`http://127.0.0.1:${kioskPort}/kiosk`).then(
      ({ ok }) => ok,
      () => false,
    );
  await untilWithin(GIVE_UP_MS, 'the device host serves', isServing);

  return [
    { what: 'page crashed', limitMs: 5_000, breakIt: () => box.crash(CRASHING), isBack: () => wellAt(box, CRASHING) },
    { what: 'page hung', limitMs: 5_000, breakIt: () => box.hang(HANGING), isBack: () => wellAt(box, HANGING) },
    {
      what: 'device host killed',
      limitMs: 3_000,
      breakIt: async () => void (await box.killProgram(DEVICE_HOST)),
      isBack: () => untilWithin(GIVE_UP_MS, 'the device host serves again', isServing),
    },
  ];
}

/** How long it took, from the moment something broke until it was seen to be well, each time. */
async function measure({ what, limitMs, breakIt, isBack }: Trial, times: number) {
  const took: number[] = [];
  while (took.length < times) {
    await new Promise((resolve) => setTimeout(resolve, CALM_MS));
    await breakIt();
    const brokenAt = performance.now();
    await isBack();
    took.push(Math.round(performance.now() - brokenAt));
  }
  const late = took.filter((ms) => ms > limitMs).length;
  return { what, times, min: Math.min(...took), median: share(took, 0.5), max: Math.max(...took), limitMs, late };
}

/** `npm run bench:frame -- [--times 50]`: how soon a page that crashed or hung, and a device host that was killed, are back. */
async function run(): Promise<void> {
  const values = flagsOrExit({ times: { type: 'string', default: '50' } });
  const ends: (() => void | Promise<void>)[] = [];
  try {
    const trials = await openTrials((work) => ends.unshift(work));
    const rows: Awaited<ReturnType<typeof measure>>[] = [];
    for (const trial of trials) rows.push(await measure(trial, Number(values.times))); // a page that hangs takes a core from the others
    new Console(process.stdout).table(rows);
    noteInBench(() => ({ frame: rows }));
    if (rows.some(({ late }) => late > 0)) process.exitCode = 1;
  } finally {
    for (const end of ends) await end();
  }
}

await run();
