import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { onNoteSound } from './note.ts';
import { Pad } from './Pad.tsx';

const client = connectHall(screenHandshake('pad'));
const screen = watchScreen(client, 'none');
onNoteSound(screen.setSound);
mount(() => <Pad client={client} screen={screen} />);
