import '../common/staff-session/words.ts';
import { registerWords } from '../common/i18n/index.ts';
import { guide as en } from '../words/en.json' with { type: 'json' };
import { guide as zh } from '../words/zh.json' with { type: 'json' };

registerWords('guide', { zh, en });
