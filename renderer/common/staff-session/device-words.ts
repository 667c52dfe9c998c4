import type { ManagerView } from '#protocol/views';
import type { DeviceProblem, DeviceRole, PartKind, SoundState } from '#protocol/vocabulary';
import type { Translate } from '../i18n/index.ts';

export type DeviceCard = ManagerView['devices'][number];
export type FaultCard = ManagerView['faults'][number];
export type SelfTest = NonNullable<ManagerView['selfTest']>;
export type TestLine = SelfTest['lines'][number];
export type RecentPrint = ManagerView['recentPrints'][number];
type TestCode = NonNullable<TestLine['code']>;

/** Whatever a device or the self-test can say has words, or this does not compile. */
export type DeviceWords = {
  deviceName: string;
  deviceKind: Record<DeviceRole | 'printer', string>;
  problem: Record<DeviceProblem, string>;
  problemDo: Record<DeviceProblem, string>;
  partKind: Record<PartKind, string>;
  partAt: string;
  /** Said of a device's line in the self-test, with the names of the parts. */
  partsGone: string;
  sound: Record<SoundState, string>;
  selfTestAbout: Record<TestLine['about'], string>;
  selfTestResult: Record<TestLine['result'], string>;
  selfTestCode: Record<TestCode, string>;
  /** Said instead where the line has a figure. */
  selfTestCase: Partial<Record<TestCode, string>> & Record<string, string>;
  selfTestDo: Record<TestCode, string>;
  printed: { title: string; of: string };
  printedWhat: Record<RecentPrint['what'], string>;
  printedState: Record<RecentPrint['state'], string>;
};

/** A device as people in the hall call it: `取号机 kiosk-1`; a host with a printer is that printer. */
export function deviceName(
  t: Translate,
  { role, name, printer }: Pick<DeviceCard, 'role' | 'name' | 'printer'>,
): string {
  const kind = role === 'device' && printer === 'paper' ? 'printer' : role;
  return t('deviceName', { kind: t(`deviceKind.${kind}`), name });
}
