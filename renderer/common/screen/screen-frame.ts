import type { ScreenPicture } from '#protocol/device-orders';
import type { FrameHealth } from '#protocol/frame-health';

/** What a page on a screen tells the frame around it, and asks of it. */
export type ScreenFrame = {
  /** Whether the page may be loaded anew without anybody noticing. */
  idle: (isIdle: boolean) => Promise<null>;
  health: () => Promise<FrameHealth>;
  /** What is on the screen now, as a JPEG in base64. */
  capture: () => Promise<string>;
};

const HEALTH_WITHIN_MS = 2_000;

/** The frame around this page; null in an ordinary browser, and in a frame that is older than this page. */
export const screenFrame = (): ScreenFrame | null => window.hallcallFrame?.screen ?? null;

/** How the box is; undefined where there is no frame or it keeps silent, so that the page's own report never waits long. */
export function frameHealth(): Promise<FrameHealth | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, HEALTH_WITHIN_MS, undefined));
  const said = screenFrame()?.health() ?? Promise.resolve(undefined);
  return Promise.race([said.catch(() => undefined), silence]);
}

/** [G9] The picture that a manager has asked for; none of a screen that a customer stands at. */
export async function takePicture(isPrivate: boolean): Promise<ScreenPicture> {
  const frame = screenFrame();
  if (!frame) return { outcome: 'no-frame' };
  if (isPrivate) return { outcome: 'in-use' };
  return frame.capture().then(
    (jpeg) => ({ outcome: 'taken', jpeg }),
    () => ({ outcome: 'failed' }),
  );
}
