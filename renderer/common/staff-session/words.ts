import type { TicketStepKind } from '#protocol/ticket-card';
import type { GuideView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import { staff as en } from '../../words/en.json' with { type: 'json' };
import { staff as zh } from '../../words/zh.json' with { type: 'json' };
import { registerWords } from '../i18n/index.ts';
import type { DeviceWords } from './device-words.ts';

type StaffWords = DeviceWords & {
  step: Record<TicketStepKind, string>;
  appointment: { status: Record<GuideView['appointments'][number]['status'], string> };
};

/** What all pages of the staff say. */
registerWords('staff', { zh, en } satisfies Record<Language, StaffWords>);
