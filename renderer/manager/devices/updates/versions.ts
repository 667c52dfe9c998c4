import type { FrameUpdate } from '#protocol/frame-health';
import type { FoundReleases } from '#protocol/updates';
import type { ManagerView } from '#protocol/views';
import type { Translate } from '../../../common/i18n/index.ts';
import type { DeviceCard } from '../../../common/staff-session/device-words.ts';

/** A version as the manager thinks of it: what is in the folder for which systems, and to whom it was given. */
export type Version = {
  version: string;
  found: FoundReleases['releases'];
  to: readonly ManagerView['boxReleases'][number]['to'][];
  /** It may go to every box: on one it runs, and is not on trial any more. */
  isProven: boolean;
};

/** The screens whose boxes bring new versions to themselves. */
export function boxesOf(devices: readonly DeviceCard[]): DeviceCard[] {
  return devices.filter(({ frame }) => frame?.update);
}

/** Those in the folder, the newest first, then those that were given to somebody and are gone. */
export function versionsOf({ releases }: FoundReleases, { boxReleases, devices }: ManagerView): Version[] {
  const names = new Set([...releases, ...boxReleases].map(({ version }) => version));
  return [...names].map((version) => ({
    version,
    found: releases.filter((each) => each.version === version),
    to: boxReleases.filter((each) => each.version === version).map(({ to }) => to),
    isProven: devices.some(({ frame }) => frame?.version === version && frame.update?.state !== 'on-trial'),
  }));
}

/** What a box does about the version that it should run. */
export function updateWords(t: Translate, update: FrameUpdate): string {
  switch (update.state) {
    case 'none':
      return t('update.state.none');
    case 'refused': {
      const version = update.version ?? t('update.unknown');
      return t('update.state.refused', { version, trouble: t(`update.trouble.${update.trouble}`) });
    }
    default:
      return t(`update.state.${update.state}`, { version: update.version });
  }
}
