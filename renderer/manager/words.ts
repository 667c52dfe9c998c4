import type { CaseResult, CaseState, CaseStepKind, ContactOutcome, RevisitOutcome } from '#protocol/rating-case';
import type { ClosingDecision, Language } from '#protocol/vocabulary';
import '../common/staff-session/words.ts';
import { registerWords } from '../common/i18n/index.ts';
import { manager as en } from '../words/en.json' with { type: 'json' };
import { manager as zh } from '../words/zh.json' with { type: 'json' };
import type { CaseAct } from './cases/case-acts.ts';
import type { ManagerDeviceWords } from './devices/words-shape.ts';
import type { RulesWords } from './rules/words-shape.ts';

type CaseWords = {
  cases: {
    state: Record<CaseState, string>;
    step: Record<CaseStepKind, string>;
    act: Record<CaseAct, string>;
    outcome: Record<ContactOutcome | RevisitOutcome | CaseResult, string>;
  };
};
type ManagerWords = ManagerDeviceWords & RulesWords & CaseWords & { closingHint: Record<ClosingDecision, string> };

registerWords('manager', { zh, en } satisfies Record<Language, ManagerWords>);
