import type { RepairContact } from '#protocol/hall-settings';
import type { SlipField, SlipLogo } from '#protocol/slips';
import type { PreviewFailure, Sample } from './slip/samples.ts';

type InBoth = Record<'zh' | 'en', string>;

/** Whatever can stand on a slip, be previewed or be called has words, or this does not compile. */
export type ManagerDeviceWords = {
  devicePart: Record<'health' | 'faults' | 'selfTest' | 'sheets' | 'slip' | 'notices' | 'look' | 'setup', string>;
  slipField: Record<SlipField, string>;
  contact: { kind: Record<RepairContact['about'], string> };
  logo: { kind: Record<SlipLogo['kind'] | 'none', string> };
  preview: { samples: Record<Sample, string>; failure: Record<PreviewFailure, string> };
  notice: Record<'title' | 'basis' | 'documents' | 'steps' | 'limit', InBoth>;
};
