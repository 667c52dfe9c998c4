import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { Display } from './Display.tsx';

const client = connectHall(screenHandshake('display'));
mount(() => <Display client={client} />);
