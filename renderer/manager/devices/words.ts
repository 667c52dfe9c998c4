import { registerWords } from '../../common/i18n/index.ts';
import { enManagerDevices } from './words-en.ts';
import { zhManagerDevices } from './words-zh.ts';

registerWords('manager', { zh: zhManagerDevices, en: enManagerDevices });
