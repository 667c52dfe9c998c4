import { v7 as newId } from 'uuid';
import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { mount } from '../common/mount.tsx';
import { AtTheDoor } from '../common/pairing/AtTheDoor.tsx';
import { watchScreen } from '../common/screen/screen-watch.ts';
import { readyNote } from './note.ts';
import { createOutbox } from './outbox.ts';
import { Pad } from './Pad.tsx';

const handshake = await screenHandshake('pad');
const client = connectHall(handshake);
const slot = `hallcall.ratings.${handshake.counterId ?? 'only'}`;
const outbox = createOutbox({ storage: localStorage, slot, page: thisPage(), client, newId });
const screen = watchScreen(client, 'none', 'touched');
readyNote(screen.setSound);

/** What a reload does not change and no other page has. */
function thisPage(): string {
  const page = sessionStorage.getItem('hallcall.page') ?? newId();
  sessionStorage.setItem('hallcall.page', page);
  return page;
}

mount(() => (
  <AtTheDoor client={client} handshake={handshake}>
    <Pad client={client} outbox={outbox} screen={screen} />
  </AtTheDoor>
));
