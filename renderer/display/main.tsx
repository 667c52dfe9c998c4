import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { Display } from './Display.tsx';
import { hearZones } from './zone-client.ts';
import { zonesWanted } from './zone-view.ts';

const client = hearZones(connectHall(screenHandshake('display')), zonesWanted(location.search));
const screen = watchScreen(client, null);
mount(() => <Display client={client} screen={screen} />);
