import type { Language } from '#protocol/vocabulary';
import { sayDay } from '../../../common/desk/time-of-day.ts';
import { hallTime } from '../../../common/hall-time.ts';
import type { Translate } from '../../../common/i18n/index.ts';
import type { DeviceCard } from '../../../common/staff-session/device-words.ts';

/** What facts are said in: words, and the hall's own day and time. */
export type Saying = { t: Translate; language: Language; locale: string; timeZone: string };
export type Fact = { key: string; words: string; isBad: boolean };

const CLOCK_OFF_MS = 60_000;

/** When it was, by the hall's clock: the time alone for the day that is on, else with its date. */
export function sayMoment({ locale, timeZone }: Saying, at: number, now: number): string {
  const day = (moment: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment);
  const time = hallTime(at, timeZone);
  return day(at) === day(now) ? time : `${sayDay(day(at), locale)} ${time}`;
}

/** Who did it: by name, or the hall by itself. */
export function sayWho(t: Translate, by: string): string {
  return by === 'hall' ? t('record.byHall') : by;
}

/** `2 秒`, `3 分钟`, `5 小时`: as exact as anybody needs it. */
export function sayDuration(t: Translate, ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 120) return t('duration.seconds', { count: seconds });
  if (seconds < 7200) return t('duration.minutes', { count: Math.round(seconds / 60) });
  return seconds < 172_800
    ? t('duration.hours', { count: Math.round(seconds / 3600) })
    : t('duration.days', { count: Math.round(seconds / 86_400) });
}

/** Everything known about a device, in the order in which one asks; what nobody knows is left out. */
export function deviceFacts(saying: Saying, device: DeviceCard, now: number): Fact[] {
  const { t } = saying;
  const fact = (key: string, words: string | null, isBad = false): Fact[] =>
    words === null ? [] : [{ key, words, isBad }];
  const { printer, paper, cover, fault, slipsLeft, sound, isVisible, clockDriftMs, lastError, role } = device;
  const hasCalls = role === 'display' || role === 'window';
  return [
    ...fact('seen', seenWords(saying, device, now), !device.isConnected),
    ...fact('version', device.version),
    ...fact('printer', role === 'device' ? t(`printerKind.${printer}`) : null, printer === 'screen'),
    ...fact('paper', printer === 'paper' ? paperWords(t, paper, slipsLeft) : null, paper === 'low' || paper === 'out'),
    ...fact('cover', printer === 'paper' && cover !== 'unknown' ? t(`cover.${cover}`) : null, cover === 'open'),
    ...fact('fault', fault && t(`fault.${fault}`), true),
    ...fact(
      'clock',
      clockDriftMs === null ? null : clockWords(t, clockDriftMs),
      Math.abs(clockDriftMs ?? 0) > CLOCK_OFF_MS,
    ),
    ...fact('sound', sound && sound !== 'none' ? t(`sound.${sound}`) : null, sound === 'blocked'),
    ...fact('visible', isVisible === null ? null : t(isVisible ? 'visible.yes' : 'visible.no'), isVisible === false),
    ...fact('calls', hasCalls ? t('callsDone', { shown: device.shown, spoken: device.spoken }) : null),
    ...fact('error', lastError && `${sayMoment(saying, lastError.at, now)} ${lastError.text}`, true),
  ];
}

function seenWords(saying: Saying, { isConnected, seenAt, since }: DeviceCard, now: number): string {
  return isConnected
    ? saying.t('seen.here', { since: sayMoment(saying, since, now) })
    : saying.t('seen.last', { at: sayMoment(saying, seenAt, now) });
}

/** Paper and, where it can be reckoned, how many slips it is still good for. */
export function paperWords(t: Translate, paper: DeviceCard['paper'], slipsLeft: number | null): string {
  const words = t(`paper.${paper}`);
  return slipsLeft === null || paper === 'out' ? words : t('slipsLeft', { paper: words, count: slipsLeft });
}

function clockWords(t: Translate, driftMs: number): string {
  if (Math.abs(driftMs) < 2000) return t('clock.right');
  return t(driftMs > 0 ? 'clock.ahead' : 'clock.behind', { duration: sayDuration(t, driftMs) });
}
