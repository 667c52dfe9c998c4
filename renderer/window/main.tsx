import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { WindowScreen } from './WindowScreen.tsx';

const client = connectHall(screenHandshake('window'));
mount(() => <WindowScreen client={client} />);
