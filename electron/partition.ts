import { session } from 'electron';
import type { ScreenSettings } from './box-settings.ts';

/** Where a screen keeps what it stores, so that two screens of one box never see each other's pairing. */
export function partitionOf({ id }: Pick<ScreenSettings, 'id'>): string {
  return `persist:${id}`;
}

/** The stored cookies, keys and permissions of one screen. */
export function sessionOf(screen: Pick<ScreenSettings, 'id'>): Electron.Session {
  return session.fromPartition(partitionOf(screen));
}
