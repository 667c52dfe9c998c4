import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What is burnt into the program of a packed frame; named as electron-builder names it. */
export const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

const OPTIONS = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} satisfies Record<FuseName, FuseV1Options>;

type FuseName = keyof typeof FUSES;

export type ReadFuse = { name: FuseName; wanted: boolean; isSet: boolean };

/** Reads each of our fuses from a built program; throws where the file is not an Electron program. */
export async function readFuses(program: string): Promise<ReadFuse[]> {
  const wire = await getCurrentFuseWire(program);
  const names = Object.keys(FUSES) as FuseName[];
  return names.map((name) => ({
    name,
    wanted: FUSES[name],
    isSet: wire[OPTIONS[name]] === (FUSES[name] ? FuseState.ENABLE : FuseState.DISABLE),
  }));
}
