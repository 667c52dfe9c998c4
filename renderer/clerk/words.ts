import '../common/staff-session/words.ts';
import { registerWords } from '../common/i18n/index.ts';
import { clerk as en } from '../words/en.json' with { type: 'json' };
import { clerk as zh } from '../words/zh.json' with { type: 'json' };

registerWords('clerk', { zh, en });
