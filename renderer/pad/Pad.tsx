import { connectHall } from '../common/hall-client.ts';
import { screenHandshake } from '../common/handshake.ts';
import { localized } from '../common/i18n/index.ts';
import { useLiveView } from '../common/live-view.ts';
import { LinkBanner, NumberPlate } from '../common/ui/index.ts';

const client = connectHall(screenHandshake('pad'));

export function Pad() {
  const { view, link } = useLiveView(client, 'pad:view');
  return (
    <main>
      <LinkBanner link={link} />
      {view && <NumberPlate number={localized(view.counter.name, 'zh')} />}
    </main>
  );
}
