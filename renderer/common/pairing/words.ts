import type { DeviceRole } from '#protocol/vocabulary';
import { pairing as en } from '../../words/en.json' with { type: 'json' };
import { pairing as zh } from '../../words/zh.json' with { type: 'json' };
import { registerWords } from '../i18n/index.ts';

type PairingWords = { kind: Record<DeviceRole, string> };

registerWords('pairing', { zh, en } satisfies Record<string, PairingWords>);
