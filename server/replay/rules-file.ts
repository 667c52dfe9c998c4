import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../config.ts';
import type { RulesInForce } from '../domain/hall-rules.ts';
import { ServiceRules, SettingsChange } from '../protocol/hall-settings.ts';
import { QueueRules } from '../protocol/queue-rules.ts';
import { CounterTimes, type ReplayRequest } from '../protocol/replay.ts';
import { ServiceId } from '../protocol/vocabulary.ts';

/** What may be tried out. A name that nothing has is a mistake, not something to pass over. */
const RulesFile = z.strictObject({
  rules: z.strictObject(QueueRules.shape).optional(),
  services: z.record(ServiceId, z.strictObject(ServiceRules.shape)).optional(),
  counters: SettingsChange.shape.counters,
  staff: SettingsChange.shape.staff,
  counterTimes: CounterTimes.default({}),
});

const Part = z.record(z.string(), z.unknown());

/** What a part does not name stays as it is. */
function completed(part: unknown, now: object): unknown {
  const given = Part.safeParse(part);
  return given.success ? { ...now, ...given.data } : part;
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`The rules file ${path} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigError(`The rules file ${path} is no JSON: ${(error as Error).message}.`);
  }
}

/**
 * Reads what is to be tried out; of `rules` and `services` it need only name what differs from now.
 * @throws ConfigError that names the place in the file.
 */
export function readRulesFile(path: string, now: RulesInForce): Pick<ReplayRequest, 'change' | 'counterTimes'> {
  const json = readJson(path);
  const file = Part.safeParse(json);
  const whole = file.success ? { ...file.data } : json;
  if (file.success) {
    const { rules, services } = file.data;
    const given = { ...(rules === undefined ? {} : { rules: completed(rules, now.rules) }) };
    const own = { ...(services === undefined ? {} : { services: completed(services, now.services) }) };
    Object.assign(whole as object, given, own);
  }
  const read = RulesFile.safeParse(whole);
  if (!read.success) {
    const issues = read.error.issues
      .slice(0, 5)
      .map(({ path: at, message }) => `${at.join('.') || 'file'}: ${message}`);
    throw new ConfigError(`The rules file ${path} cannot be used: ${issues.join('; ')}.`);
  }
  const { counterTimes, ...change } = read.data;
  return { change, counterTimes };
}
