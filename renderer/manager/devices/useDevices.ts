import type { CommandInput } from '#protocol/commands';
import type { FaultId } from '#protocol/vocabulary';
import { type DeviceCard, deviceName } from '../../common/staff-session/device-words.ts';
import type { ManagerScreen } from '../useManager.ts';

export type SheetWish = CommandInput<'sheet:print'>['sheet'];

/** What a duty manager does with devices; each answer says what came of it, and whether something did. */
export function useDevices({ t, desk: { wish, say } }: ManagerScreen) {
  return {
    /** On the named printer, or with null on whichever the hall chooses. */
    async print(sheet: SheetWish, device: string | null): Promise<void> {
      const sent = await wish('sheet:print', { sheet, ...(device !== null && { device }) });
      if (sent) say(t('sheetSent', { device: sent.device }));
    },
    async newRoll(device: DeviceCard): Promise<void> {
      const done = await wish('device:new-roll', { device: device.name });
      if (done) say(t('newRollDone', { device: deviceName(t, device) }));
    },
    async forget(device: DeviceCard): Promise<boolean> {
      const { role, name } = device;
      const done = await wish('device:forget', { role, name });
      if (done) say(t('forgotten', { device: deviceName(t, device) }));
      return done !== null;
    },
    async report({ role, name }: DeviceCard, text: string): Promise<boolean> {
      const done = await wish('fault:report', { role, name, text });
      if (done) say(t('record.reported'));
      return done !== null;
    },
    async told(faultId: FaultId, note: string): Promise<boolean> {
      const done = await wish('fault:told', { faultId, note });
      if (done) say(t('record.noted'));
      return done !== null;
    },
    async repaired(faultId: FaultId, note: string): Promise<boolean> {
      const done = await wish('fault:repaired', { faultId, note });
      if (done) say(t('record.noted'));
      return done !== null;
    },
    async test(): Promise<void> {
      await wish('self-test:run', {});
    },
  };
}

export type DeviceActions = ReturnType<typeof useDevices>;
