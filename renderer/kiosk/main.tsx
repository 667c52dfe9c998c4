import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { Kiosk } from './Kiosk.tsx';

const client = connectHall(screenHandshake('kiosk'));
mount(() => <Kiosk client={client} />);
