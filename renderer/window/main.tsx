import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { AtTheDoor } from '../common/pairing/AtTheDoor.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { WindowScreen } from './WindowScreen.tsx';

const handshake = await screenHandshake('window');
const client = connectHall(handshake);
const screen = watchScreen(client, 'none');
mount(() => (
  <AtTheDoor client={client} handshake={handshake}>
    <WindowScreen client={client} screen={screen} />
  </AtTheDoor>
));
