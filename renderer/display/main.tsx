import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { Display } from './Display.tsx';

const client = connectHall(screenHandshake('display'));
const screen = watchScreen(client, null);
mount(() => <Display client={client} screen={screen} />);
