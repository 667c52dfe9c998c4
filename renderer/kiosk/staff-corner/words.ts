import '../../common/staff-session/words.ts';
import { registerWords } from '../../common/i18n/index.ts';
import { corner as en } from '../../words/en.json' with { type: 'json' };
import { corner as zh } from '../../words/zh.json' with { type: 'json' };

registerWords('corner', { zh, en });
