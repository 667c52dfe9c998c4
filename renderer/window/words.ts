import { registerWords } from '../common/i18n/index.ts';
import { window as en } from '../words/en.json' with { type: 'json' };
import { window as zh } from '../words/zh.json' with { type: 'json' };

registerWords('window', { zh, en });
