import { z } from 'zod';
import { ReleaseVersion } from '../updates.ts';
import {
  AppointmentId,
  BusinessDay,
  CallBackId,
  DeviceRole,
  FaultId,
  HelpCallId,
  JobId,
  Language,
  Note,
  NoticeId,
  SelfTestId,
  ShortText,
} from '../vocabulary.ts';
import { command } from './parts.ts';

const deviceName = z.string().min(1).max(64);

/** Which sheet; what it says, the hall knows. */
const SheetWish = z.discriminatedUnion('about', [
  z.object({ about: z.literal('notice'), noticeId: NoticeId, language: Language }),
  z.object({ about: z.literal('appointment'), appointmentId: AppointmentId }),
  z.object({ about: z.literal('call-back'), callBackId: CallBackId }),
  z.object({ about: z.literal('day'), day: BusinessDay }),
  z.object({ about: z.literal('self-test'), testId: SelfTestId }),
  z.object({ about: z.literal('test') }),
]);

/** How staff keep printers, screens and other devices going. */
export const upkeepCommands = {
  /** Prints a sheet on the named device host, else on the hall's fallback printer, else on the first that can. */
  'sheet:print': command({
    from: ['clerk', 'guide', 'manager', 'kiosk'],
    request: { sheet: SheetWish, device: deviceName.optional() },
    result: { jobId: JobId, device: z.string() },
  }),
  'help:answer': command({ from: ['clerk', 'guide', 'manager'], request: { helpCallId: HelpCallId }, result: {} }),
  /** A new roll was put in: the estimate of what is left begins anew. */
  'device:new-roll': command({ from: ['guide', 'manager'], request: { device: deviceName }, result: {} }),
  /** A screen or a box that is not there any more: it is not missed from now on. */
  'device:forget': command({ from: ['manager'], request: { role: DeviceRole, name: deviceName }, result: {} }),
  'fault:report': command({
    from: ['clerk', 'guide', 'manager'],
    request: { role: DeviceRole, name: deviceName, text: ShortText.min(1) },
    result: { faultId: FaultId },
  }),
  /** The repairer knows. */
  'fault:told': command({ from: ['guide', 'manager'], request: { faultId: FaultId, note: Note.min(1) }, result: {} }),
  /** Ends a fault that a person reported; what the hall has noticed itself ends by itself, and may be noted here too. */
  'fault:repaired': command({ from: ['guide', 'manager'], request: { faultId: FaultId, note: Note }, result: {} }),
  /** Looks at everything that has to work before the hall opens; the results come in the views. */
  'self-test:run': command({ from: ['guide', 'manager'], request: {}, result: { testId: SelfTestId } }),
  /** [G14] A version for the box of one screen, or, once it runs well on one of them, for every box; `to` null is every box. */
  'update:release': command({
    from: ['manager'],
    request: {
      version: ReleaseVersion,
      to: z.object({ role: DeviceRole.exclude(['device']), name: deviceName }).nullable(),
    },
    result: {},
  }),
  /** No box takes it any more; those that have it keep it. */
  'update:withdraw': command({ from: ['manager'], request: { version: ReleaseVersion }, result: {} }),
  /** Copies the hall now; what became of it comes in the view. */
  'backup:make': command({ from: ['manager'], request: {}, result: {} }),
} as const;
