import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { readServerConfig } from '../../server/config.ts';
import { checkTemplate } from '../../server/template-check.ts';
import { ownFolder } from '../support/folder.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const example = JSON.parse(read('server/catalogue/hall.example.json'));

/** What the README shows beside the example file. */
const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? 'no example');

describe('a hall file', () => {
  it('as shipped can be used', () => {
    expect(HallTemplate.parse(example).services.length).toBeGreaterThan(1);
  });

  it('with everything that the README shows can be used too, and reads as it was meant', () => {
    const counters = [...shown.counters, example.counters[1]];
    const template = { ...example, ...shown, counters, hall: { ...example.hall, ...shown.hall } };
    const { hall, counters: parsed, integrations } = HallTemplate.parse(template);
    expect(hall.rules).toMatchObject({ longestWaitMinutes: 45, callsAtMost: 3 });
    expect(hall.timetable?.weekly?.['1']?.breaks).toHaveLength(1);
    expect(hall.services).toHaveProperty('new-supply.longestWaitMinutes', 90);
    expect(parsed[0]).toMatchObject({ services: ['A'], helps: ['B'] });
    expect(integrations).toHaveLength(1);
  });

  it('[H6] of the demo, and the one shipped, have nothing odd about them', () => {
    expect(checkTemplate(powerHall)).toEqual([]);
    expect(checkTemplate(HallTemplate.parse(example))).toEqual([]);
  });

  it('[H6] that contradicts itself is refused, in words that name what does', () => {
    const path = join(ownFolder(), 'hall.json');
    const breaks = [
      { from: '12:00', to: '13:00' },
      { from: '12:30', to: '14:00' },
    ];
    const timetable = { weekly: { 1: { from: '08:30', to: '17:00', breaks } } };
    writeFileSync(path, JSON.stringify({ ...example, hall: { ...example.hall, timetable } }));
    expect(() => readServerConfig(['--no-demo', '--setup', path])).toThrow('breaks-overlap: weekday 1');
    const [first, ...others] = example.counters;
    writeFileSync(path, JSON.stringify({ ...example, counters: [{ ...first, services: ['A', 'A'] }, ...others] }));
    expect(() => readServerConfig(['--no-demo', '--setup', path])).toThrow('names a service code twice');
  });
});
