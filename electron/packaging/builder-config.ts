import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { FUSES } from './fuses.ts';
import type { Staged } from './stage.ts';

type ConfigDeps = { staged: Staged; output: string; electron: { folder: string; version: string } };

/** What electron-builder makes of the staged folders: an installer for Windows, an AppImage and a deb for Linux. */
export function builderConfig({ staged, output, electron }: ConfigDeps): Configuration {
  return {
    appId: 'org.hallcall.box',
    productName: 'Hallcall',
    executableName: 'hallcall',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills them in
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    directories: { app: staged.app, output },
    electronDist: electron.folder,
    electronVersion: electron.version,
    electronFuses: FUSES,
    asar: true,
    files: ['**/*'],
    extraResources: [
      { from: staged.box, to: 'box', filter: ['**/*'] },
      { from: join(staged.box, 'node_modules'), to: 'box/node_modules', filter: ['**/*'] },
    ],
    beforeBuild: async () => false, // every package that is needed lies in the box already
    afterExtract: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    publish: null,
    win: { target: 'nsis' },
    nsis: { oneClick: false, perMachine: true, deleteAppDataOnUninstall: false },
    linux: { target: ['AppImage', 'deb'], category: 'Office', maintainer: 'Hallcall <hallcall@hallcall.invalid>' },
    mac: { target: 'dir', identity: null },
  };
}
