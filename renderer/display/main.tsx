import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { Display } from './Display.tsx';
import { languages } from './useDisplay.ts';

const client = connectHall(screenHandshake('display'));
const screen = watchScreen(client, languages.length === 0 ? 'none' : null);
mount(() => <Display client={client} screen={screen} />);
