import type { HallSettings, SettingsFinding } from '../protocol/hall-settings.ts';
import type { ServiceId } from '../protocol/vocabulary.ts';

type Findings = [code: SettingsFinding['code'], about: string][];

/** A picture above this takes longer than two seconds at 19,200 baud. */
const SLOW_LOGO_BYTES = 4_000;
/** With fewer, a busy quarter of an hour without the hall uses them up. */
const FEW_NUMBERS = 10;

/** [H6] What is odd about slips, notices, printers and the numbers that kiosks hold. `printers`: hosts that were ever here. */
export function deviceFindings(
  settings: HallSettings,
  services: readonly { serviceId: ServiceId }[],
  printers: readonly string[],
): Findings {
  const { oneTimeNotices, slip, fallbackPrinter, offline } = settings;
  const ids = oneTimeNotices.map(({ noticeId }) => noticeId);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const strangers = oneTimeNotices.filter(({ serviceId }) => !services.some((each) => each.serviceId === serviceId));
  const logoBytes = slip.logo?.kind === 'dots' ? Math.ceil(slip.logo.width / 8) * slip.logo.height : 0;
  const isLogoUsed = slip.rows.some(({ field }) => field === 'logo');
  const findings: (Findings[number] | false)[] = [
    ...twice.map((id): Findings[number] => ['two-notices-with-one-id', id]),
    ...strangers.map(({ noticeId, serviceId }): Findings[number] => ['unknown-service', `${noticeId} ${serviceId}`]),
    fallbackPrinter !== null && !printers.includes(fallbackPrinter) && ['unknown-printer', fallbackPrinter],
    isLogoUsed && logoBytes > SLOW_LOGO_BYTES && ['logo-is-slow', `${logoBytes}`],
    offline.perService > 0 && offline.perService < FEW_NUMBERS && ['too-few-numbers', `${offline.perService}`],
  ];
  return findings.filter((finding) => finding !== false);
}
