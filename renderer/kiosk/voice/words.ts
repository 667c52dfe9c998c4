import { registerWords } from '../../common/i18n/index.ts';
import { spoken as en } from '../../words/en.json' with { type: 'json' };
import { spoken as zh } from '../../words/zh.json' with { type: 'json' };

registerWords('spoken', { zh, en });
