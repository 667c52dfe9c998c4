import { connectHall } from '../common/hall-client.ts';
import { setLanguage } from '../common/i18n/index.ts';
import { mount } from '../common/mount.tsx';
import { Phone } from './Phone.tsx';

const code = (location.pathname.split('/').at(-1) ?? '').toUpperCase();
const client = connectHall({ role: 'phone', code });
if (!navigator.language.startsWith('zh')) void setLanguage('en');
mount(() => <Phone client={client} />);
