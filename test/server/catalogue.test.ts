import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { checkSettings } from '../../server/domain/settings-check.ts';

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

  it('[H6] of the demo has nothing odd about it', () => {
    const { hall, services, counters } = powerHall;
    const findings = checkSettings({
      settings: hall,
      services: services.map(({ serviceId }) => ({ serviceId, isOpen: true })),
      counters: counters.map(({ counterId, services: own, helps }) => {
        const ids = (codes: string[]) =>
          services.filter(({ code }) => codes.includes(code)).map(({ serviceId }) => serviceId);
        return { counterId, own: ids(own), helped: ids(helps) };
      }),
      staff: [],
      named: { counters: [], staff: [] },
    });
    expect(findings).toEqual([]);
  });
});
