import './pad.css';
import './words.ts';
import type { HallClient } from '../common/hall-client.ts';
import { CounterSign } from '../common/screen/CounterSign.tsx';
import type { ScreenWatch } from '../common/screen/screen-watch.ts';
import { useAsked } from '../common/screen/useAsked.ts';
import { useBusy } from '../common/screen/useBusy.ts';
import { LinkBanner, NotAdmitted, useBranding, useFurniture } from '../common/ui/index.ts';
import { CallBack } from './CallBack.tsx';
import { Idle } from './Idle.tsx';
import { Invited } from './Invited.tsx';
import type { Outbox } from './outbox.ts';
import { Reasons } from './Reasons.tsx';
import { Serving } from './Serving.tsx';
import { Thanks } from './Thanks.tsx';
import { usePad } from './usePad.ts';

type PadProps = { client: HallClient; outbox: Outbox; screen: ScreenWatch };

/** The pad on a counter: whose turn it is there, and, when a service is over, one question. */
export function Pad({ client, outbox, screen }: PadProps) {
  useFurniture();
  const isAsked = useAsked(screen);
  const pad = usePad(client, outbox);
  const { view, stage } = pad;
  const isIdle = stage.kind === 'idle';
  useBranding(view?.hall ?? null);
  useBusy(screen, !isIdle || Boolean(view?.serving));
  return (
    <main className="pad">
      {view || pad.link.state !== 'refused' ? <LinkBanner link={pad.link} /> : <NotAdmitted code={pad.link.code} />}
      {view && isIdle && (view.serving ? <Serving view={view} serving={view.serving} /> : <Idle view={view} />)}
      {stage.kind === 'invited' && <Invited {...stage} onRate={pad.rate} />}
      {stage.kind === 'reasons' && <Reasons pad={pad} {...stage} />}
      {stage.kind === 'call-back' && <CallBack phone={stage.draft.phone} onDone={pad.setPhone} />}
      {stage.kind === 'thanks' && <Thanks {...stage} secondsLeft={pad.changeLeft} onChange={pad.changeMind} />}
      {view && isAsked && isIdle && <CounterSign name={view.counter.name} />}
    </main>
  );
}
