import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanText, columnsOf, wrapText } from '../../../hardware/printer/slip-text.ts';
import { HallTemplate } from '../../../server/catalogue/hall-template.ts';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { powerHallNotices } from '../../../server/catalogue/power-hall-notices.ts';
import { OneTimeNotice } from '../../../server/protocol/hall-settings.ts';
import type { LocalizedText } from '../../../server/protocol/vocabulary.ts';

const COLUMNS = 48;
const MARK_COLUMNS = 3;

const example = HallTemplate.parse(
  JSON.parse(readFileSync(new URL('../../../server/catalogue/hall.example.json', import.meta.url), 'utf8')),
);

type Named = LocalizedText & { about: string };

const textsOf = (notice: OneTimeNotice): Named[] => [
  { about: `${notice.noticeId} title`, ...notice.title },
  { about: `${notice.noticeId} basis`, ...notice.basis },
  { about: `${notice.noticeId} limit`, ...notice.limit },
  ...notice.documents.map((text, index) => ({ about: `${notice.noticeId} document ${index + 1}`, ...text })),
  ...notice.steps.map((text, index) => ({ about: `${notice.noticeId} step ${index + 1}`, ...text })),
];

const linesOf = (text: string) => wrapText(text, COLUMNS - MARK_COLUMNS).length;

describe.each([
  { hall: 'the demo', template: powerHall },
  { hall: 'the file shipped as an example', template: example },
])('the one-time notices of $hall', ({ template }) => {
  const notices = template.hall.oneTimeNotices;
  const texts = notices.flatMap(textsOf);
  const thatAre = (isWrong: (text: Named) => boolean) => texts.filter(isWrong).map(({ about }) => about);

  it('are notices by the schema, read back as they were written', () => {
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) expect(OneTimeNotice.parse(JSON.parse(JSON.stringify(notice)))).toEqual(notice);
  });

  it('have ids of their own and services that the hall has', () => {
    expect(new Set(notices.map(({ noticeId }) => noticeId)).size).toBe(notices.length);
    const services = template.services.map(({ serviceId }) => serviceId);
    expect(services).toEqual(expect.arrayContaining(notices.map(({ serviceId }) => serviceId)));
  });

  it('name documents, steps and a version', () => {
    for (const { documents, steps, version, validFrom } of notices) {
      expect(documents.length).toBeGreaterThan(0);
      expect(steps.length).toBeGreaterThan(0);
      expect({ version, validFrom }).toEqual({ version: '2026-1', validFrom: '2026-01-01' });
    }
  });

  it('speak Chinese in Chinese and plain Latin in English, with no text left empty', () => {
    expect(thatAre(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([]);
    expect(thatAre(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(thatAre(({ en }) => !/^[\x20-\x7e]*[A-Za-z][\x20-\x7e]*$/.test(en))).toEqual([]);
  });

  it('are made of characters that a printer has', () => {
    expect(thatAre(({ zh, en }) => cleanText(zh) !== zh || cleanText(en) !== en)).toEqual([]);
  });

  it('take at most two lines of 80 mm paper behind their mark, and a title fits at double width', () => {
    expect(thatAre(({ zh, en }) => linesOf(zh) > 2 || linesOf(en) > 2)).toEqual([]);
    const tooWide = notices.filter(({ title }) => Math.max(columnsOf(title.zh), columnsOf(title.en)) > COLUMNS / 2);
    expect(tooWide).toEqual([]);
  });
});

describe('the one-time notices of the demo', () => {
  it('cover what people come for most, and are those of the catalogue', () => {
    expect(powerHall.hall.oneTimeNotices).toEqual(powerHallNotices);
    const usual = 'A04 B01 B02 B03 B06 B07 C01 C02 C05 C08 C09 C13 D01 D04'.split(' ');
    expect(powerHallNotices.map(({ noticeId }) => noticeId)).toEqual(expect.arrayContaining(usual));
  });

  it('belong to the service whose letter their id begins with', () => {
    expect(powerHallNotices.filter(({ noticeId, serviceId }) => !noticeId.startsWith(serviceId))).toEqual([]);
  });

  it('say who promises, where they name days', () => {
    const days = powerHallNotices.map(({ limit }) => limit).filter(({ zh }) => /\d/.test(zh));
    expect(days.length).toBeGreaterThan(0);
    for (const { zh, en } of days) {
      expect(zh).toContain('承诺');
      expect(en.toLowerCase()).toContain('promise');
    }
  });
});
