import type { KioskView } from '#protocol/views';
import type { Translate } from '../../common/i18n/index.ts';
import type { DeviceCard } from '../../common/staff-session/device-words.ts';

/** A line of what is so; `isWrong`: somebody has to do something about it. */
export type Fact = { name: string; said: string; isWrong: boolean };

/**
 * How this kiosk is, line by line. The card of its own printer is what guide and manager get from the hall; without it,
 * what the kiosk itself knows before a tap.
 */
export function cornerFacts(t: Translate, kiosk: KioskView, card: DeviceCard | null): Fact[] {
  const fine = (name: string, said: string): Fact => ({ name: t(name), said, isWrong: false });
  return [
    fine('fact.name', kiosk.name),
    fine('fact.version', import.meta.env.HALLCALL_VERSION),
    fine('fact.link', t('linkFine')),
    { name: t('fact.printer'), ...printerFact(t, kiosk, card) },
    ...paperFacts(t, kiosk, card),
  ];
}

function printerFact(t: Translate, { printer }: KioskView, card: DeviceCard | null): Omit<Fact, 'name'> {
  const { kind, canPrint, reason } = printer;
  if (card?.problem) return { said: t(`problem.${card.problem}`), isWrong: true };
  if (kind !== 'paper') return { said: t(`printerKind.${kind}`), isWrong: kind === 'none' };
  if (canPrint) return { said: t('printerFine'), isWrong: false };
  return { said: t(reason ? `fault.${reason}` : 'printerUnknown'), isWrong: true };
}

function paperFacts(t: Translate, { printer }: KioskView, card: DeviceCard | null): Fact[] {
  if (printer.kind !== 'paper') return [];
  const known =
    printer.reason === 'paper-out' ? 'out' : printer.isPaperLow ? 'low' : printer.canPrint ? 'ok' : 'unknown';
  const paper = card?.paper ?? known;
  const isWrong = paper === 'low' || paper === 'out';
  const left = paper === 'out' ? null : (card?.slipsLeft ?? null);
  const said = t(`paper.${paper}`);
  return [
    { name: t('fact.paper'), said: left === null ? said : t('paperLeft', { paper: said, count: left }), isWrong },
  ];
}

/** What to do about the printer; null while there is nothing to do. */
export function cornerAdvice(t: Translate, kiosk: KioskView, card: DeviceCard | null): string | null {
  const problem = card?.problem ?? (kiosk.printer.canPrint ? null : (kiosk.printer.reason ?? null));
  return problem ? t(`problemDo.${problem}`) : null;
}
