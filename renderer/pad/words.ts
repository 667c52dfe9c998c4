import { registerWords } from '../common/i18n/index.ts';
import { pad as en } from '../words/en.json' with { type: 'json' };
import { pad as zh } from '../words/zh.json' with { type: 'json' };

registerWords('pad', { zh, en });
