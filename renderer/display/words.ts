import { registerWords } from '../common/i18n/index.ts';
import { display as en } from '../words/en.json' with { type: 'json' };
import { display as zh } from '../words/zh.json' with { type: 'json' };

registerWords('display', { zh, en });
