import { registerWords } from '../common/i18n/index.ts';
import { kiosk as en } from '../words/en.json' with { type: 'json' };
import { kiosk as zh } from '../words/zh.json' with { type: 'json' };

registerWords('kiosk', { zh, en });
