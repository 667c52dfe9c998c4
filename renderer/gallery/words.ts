import { registerWords } from '../common/i18n/index.ts';
import { gallery as en } from '../words/en.json' with { type: 'json' };
import { gallery as zh } from '../words/zh.json' with { type: 'json' };

registerWords('gallery', { zh, en });
