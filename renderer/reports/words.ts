import type { Language } from '#protocol/vocabulary';
import '../common/staff-session/words.ts';
import type { ReportName } from '#protocol/reports';
import { registerWords } from '../common/i18n/index.ts';
import { reports as en } from '../words/en.json' with { type: 'json' };
import { reports as zh } from '../words/zh.json' with { type: 'json' };
import type { PeriodName } from './periods.ts';

type ReportsWords = { report: Record<ReportName, string>; period: Record<PeriodName, string> };

registerWords('reports', { zh, en } satisfies Record<Language, ReportsWords>);
