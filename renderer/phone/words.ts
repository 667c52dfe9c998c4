import { registerWords } from '../common/i18n/index.ts';
import { phone as en } from '../words/en.json' with { type: 'json' };
import { phone as zh } from '../words/zh.json' with { type: 'json' };

registerWords('phone', { zh, en });
