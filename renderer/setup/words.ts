import type { Language } from '#protocol/vocabulary';
import '../common/staff-session/words.ts';
import '../manager/words.ts';
import { registerWords } from '../common/i18n/index.ts';
import { setup as en } from '../words/en.json' with { type: 'json' };
import { setup as zh } from '../words/zh.json' with { type: 'json' };
import type { ProblemCode } from './problems.ts';
import type { StepId } from './setup-draft.ts';

type SetupWords = {
  step: Record<StepId, string>;
  stepHint: Record<StepId, string>;
  problem: Record<ProblemCode, string>;
};

registerWords('setup', { zh, en } satisfies Record<Language, SetupWords>);
