import type { ClosingDecision, Language } from '#protocol/vocabulary';
import '../common/staff-session/words.ts';
import { registerWords } from '../common/i18n/index.ts';
import { manager as en } from '../words/en.json' with { type: 'json' };
import { manager as zh } from '../words/zh.json' with { type: 'json' };
import type { ManagerDeviceWords } from './devices/words-shape.ts';
import type { RulesWords } from './rules/words-shape.ts';

type ManagerWords = ManagerDeviceWords & RulesWords & { closingHint: Record<ClosingDecision, string> };

registerWords('manager', { zh, en } satisfies Record<Language, ManagerWords>);
