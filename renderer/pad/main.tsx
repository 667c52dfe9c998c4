import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { randomUuid } from '../common/uuid.ts';
import { onNoteSound } from './note.ts';
import { createOutbox } from './outbox.ts';
import { Pad } from './Pad.tsx';

const handshake = screenHandshake('pad');
const client = connectHall(handshake);
const slot = `hallcall.ratings.${handshake.counterId ?? 'only'}`;
const outbox = createOutbox({ storage: localStorage, slot, client, newId: randomUuid });
const screen = watchScreen(client, 'none');
onNoteSound(screen.setSound);
mount(() => <Pad client={client} outbox={outbox} screen={screen} />);
