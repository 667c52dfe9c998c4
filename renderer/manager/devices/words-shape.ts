import type { RepairContact } from '#protocol/hall-settings';
import type { SlipField, SlipLogo } from '#protocol/slips';
import type { PreviewFailure, Sample } from './slip/samples.ts';

type Tree = { [key: string]: string | Tree };
type InBoth = Record<'zh' | 'en', string>;

/** Whatever can stand on a slip, be previewed or be called has words, or this does not compile. */
export type ManagerDeviceWords = {
  devicePart: Record<'health' | 'faults' | 'selfTest' | 'sheets' | 'slip' | 'notices' | 'setup', string>;
  slipField: Record<SlipField, string>;
  contact: Tree & { kind: Record<RepairContact['about'], string> };
  logo: Tree & { kind: Record<SlipLogo['kind'] | 'none', string> };
  preview: Tree & { samples: Record<Sample, string>; failure: Record<PreviewFailure, string> };
  notice: Tree & Record<'title' | 'basis' | 'documents' | 'steps' | 'limit', InBoth>;
  [group: string]: string | Tree;
};
