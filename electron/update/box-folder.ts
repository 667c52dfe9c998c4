import { homedir } from 'node:os';
import { join } from 'node:path';

/** Hands the folder of its versions from the launcher to the frame; without it a frame leaves itself as it is. */
export const BOX_FOLDER_VARIABLE = 'HALLCALL_BOX_FOLDER';

/** What a packed box is started by. */
export const BOX_PROGRAM = process.platform === 'win32' ? 'hallcall.exe' : 'hallcall';

/** Where the account of a box keeps the versions that came from its hall. */
export function boxFolder(name: string, env: NodeJS.ProcessEnv): string {
  const own = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_DATA_HOME;
  const usual = process.platform === 'win32' ? join('AppData', 'Local') : join('.local', 'share');
  return join(own || join(homedir(), usual), 'hallcall', name);
}

/** What lies where in the folder of a box. */
export function boxPlaces(folder: string) {
  const versions = join(folder, 'versions');
  return {
    folder,
    versions,
    /** Of what is fetched. */
    staging: join(folder, 'staging'),
    versionFolder: (version: string) => join(versions, version),
    /** Of a version that is unpacked but not yet whole. */
    comingFolder: (version: string) => join(versions, `.coming-${version}`),
  };
}
export type BoxPlaces = ReturnType<typeof boxPlaces>;
