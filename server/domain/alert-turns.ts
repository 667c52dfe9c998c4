import type { AlertCode, AlertLevel } from '../protocol/alerts.ts';
import type { Alert } from './alerts.ts';

/** An alert as it stands, as far as its turns depend on it. */
export type StandingAlert = Pick<Alert, 'code' | 'about' | 'level'>;

/** What has changed since the hall last looked; empty lists mean that nothing has. */
export type AlertTurns = { raised: Alert[]; worse: Alert[]; cleared: Pick<Alert, 'code' | 'about'>[] };

export const alertKey = ({ code, about }: Pick<Alert, 'code' | 'about'>) => `${code} ${about}`;

/** What goes up and down with every call: it is over when it has been over for a while. */
const RESTLESS: readonly AlertCode[] = ['wait', 'queue', 'unserved'];
const CALM_MS = 60_000;

const rank = (level: AlertLevel) => (level === 'alarm' ? 1 : 0);

/**
 * [I2] What is news: an alert that begins, one that gets worse, one that is over. `goneForMs` says for how long an alert
 * that stands has not been found any more.
 */
export function turnsOf(
  standing: readonly StandingAlert[],
  found: readonly Alert[],
  goneForMs: (key: string) => number,
): AlertTurns {
  const known = new Map(standing.map((alert) => [alertKey(alert), alert]));
  const here = new Set(found.map(alertKey));
  const isWorse = (alert: Alert) => rank(alert.level) > rank(known.get(alertKey(alert))?.level ?? alert.level);
  return {
    raised: found.filter((alert) => !known.has(alertKey(alert))),
    worse: found.filter(isWorse),
    cleared: standing
      .filter((alert) => !here.has(alertKey(alert)))
      .filter((alert) => !RESTLESS.includes(alert.code) || goneForMs(alertKey(alert)) >= CALM_MS)
      .map(({ code, about }) => ({ code, about })),
  };
}

export const isNews = ({ raised, worse, cleared }: AlertTurns) => raised.length + worse.length + cleared.length > 0;
