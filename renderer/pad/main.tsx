import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { Pad } from './Pad.tsx';

const client = connectHall(screenHandshake('pad'));
mount(() => <Pad client={client} />);
