import { registerWords } from '../common/i18n/index.ts';
import { enAway, zhAway } from './words-away.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

registerWords('kiosk', { zh: { ...zh, ...zhAway }, en: { ...en, ...enAway } });
