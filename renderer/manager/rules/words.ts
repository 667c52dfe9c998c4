import { registerWords } from '../../common/i18n/index.ts';
import { enRules } from './words-en.ts';
import { zhRules } from './words-zh.ts';

registerWords('manager', { zh: zhRules, en: enRules });
