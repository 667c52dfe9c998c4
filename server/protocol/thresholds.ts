import { z } from 'zod';

/** From when on the hall draws the staff's attention to something. Minutes or seconds as the name says. */
export const Thresholds = z.object({
  /** Somebody has waited so long: the hall's promise to its customers (`domain.md` 3.2). */
  longWaitMinutes: z.int().min(1).max(240).default(15),
  /** So many people wait for one service. */
  queueLength: z.int().min(1).max(500).default(20),
  /** A counter is free while somebody waits for it (`domain.md` C6). */
  idleSeconds: z.int().min(10).max(1_800).default(45),
  /** A service takes so much longer than its limit. */
  overLimitMinutes: z.int().min(0).max(120).default(5),
  /** A counter pauses so long, or so much longer than its clerk said. */
  pauseMinutes: z.int().min(1).max(240).default(20),
  /** Somebody has waited so long that the clerk should say sorry (`domain.md` C12). */
  apologyMinutes: z.int().min(1).max(240).default(15),
  /** A service that was over so soon was hardly one (`domain.md` 4.4, 10). */
  shortServiceSeconds: z.int().min(1).max(120).default(10),
  /** Somebody stands at a kiosk so long without a number. */
  kioskStaySeconds: z.int().min(20).max(1_800).default(120),
  /** The last backup is so old. */
  backupHours: z.int().min(1).max(720).default(26),
});
export type Thresholds = z.infer<typeof Thresholds>;
