import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { AtTheDoor } from '../common/pairing/AtTheDoor.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { Display } from './Display.tsx';
import { hearZones } from './zone-client.ts';
import { zonesWanted } from './zone-view.ts';

const handshake = await screenHandshake('display');
const client = hearZones(connectHall(handshake), zonesWanted(location.search));
const screen = watchScreen(client, null);
mount(() => (
  <AtTheDoor client={client} handshake={handshake}>
    <Display client={client} screen={screen} />
  </AtTheDoor>
));
