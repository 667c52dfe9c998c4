import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { WindowScreen } from './WindowScreen.tsx';

const client = connectHall(screenHandshake('window'));
const screen = watchScreen(client, 'none');
mount(() => <WindowScreen client={client} screen={screen} />);
