import type { FrameHealth, FrameProcess, FrameUpdate, UpdateTrouble } from '#protocol/frame-health';
import type { RepairContact } from '#protocol/hall-settings';
import type { SlipField, SlipLogo } from '#protocol/slips';
import type { BoxSystem, ReleaseProblem } from '#protocol/updates';
import type { VoiceSettings } from '#protocol/voice';
import type { Direction } from '#protocol/zones';
import type { PARTS } from '../settings/finding-parts.ts';
import type { PictureFailure } from './health/picture-failure.ts';
import type { ProgramWords } from './programs/program-words.ts';
import type { PreviewFailure, Sample } from './slip/samples.ts';

type InBoth = Record<'zh' | 'en', string>;

/** Whatever can stand on a slip, be previewed or be called has words, or this does not compile. */
export type ManagerDeviceWords = {
  devicePart: Record<
    | 'health'
    | 'faults'
    | 'pairing'
    | 'updates'
    | 'programs'
    | 'selfTest'
    | 'sheets'
    | Exclude<keyof typeof PARTS, 'basics'>,
    string
  >;
  programs: ProgramWords;
  zone: { way: Record<Direction | 'none', string> };
  voice: { paceKind: Record<VoiceSettings['pace'], string> };
  slipField: Record<SlipField, string>;
  contact: { kind: Record<RepairContact['about'], string> };
  logo: { kind: Record<SlipLogo['kind'] | 'none', string> };
  preview: { samples: Record<Sample, string>; failure: Record<PreviewFailure, string> };
  frame: {
    why: Record<FrameHealth['page']['loadedBecause'], string>;
    process: Record<Exclude<FrameProcess['name'], 'frame' | 'graphics'>, string>;
    graphicsBy: Record<FrameHealth['graphics'], string>;
    keyIn: Record<FrameHealth['secretStore'], string>;
    logIs: Record<FrameHealth['log'], string>;
    failure: Record<PictureFailure, string>;
  };
  update: {
    state: Record<FrameUpdate['state'], string>;
    trouble: Record<UpdateTrouble, string>;
    problem: Record<ReleaseProblem, string>;
    system: Record<BoxSystem['platform'], string>;
  };
  notice: Record<'title' | 'basis' | 'documents' | 'steps' | 'limit', InBoth>;
};
