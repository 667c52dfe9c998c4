import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { AtTheDoor } from '../common/pairing/AtTheDoor.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { Kiosk } from './Kiosk.tsx';
import { VoiceGuideProvider } from './voice/VoiceGuide.tsx';

const handshake = await screenHandshake('kiosk');
const client = connectHall(handshake);
const screen = watchScreen(client, 'none');
client.onView('kiosk:view', ({ offline }) => screen.setHallAway(offline !== null));
mount(() => (
  <AtTheDoor client={client} handshake={handshake}>
    <VoiceGuideProvider>
      <Kiosk client={client} />
    </VoiceGuideProvider>
  </AtTheDoor>
));
