import type { DisplayView } from '#protocol/views';
import type { HallClient } from '../common/socket-client.ts';
import { arrivedWith } from '../common/view-arrival.ts';
import { viewOfZones } from './zone-view.ts';

/**
 * The hall as the wall of these zones hears of it. Whoever listens gets the same view, so that what is shown, what is
 * spoken and what is reported agree.
 */
export function hearZones(client: HallClient, wanted: readonly string[]): HallClient {
  if (wanted.length === 0) return client;
  const drawn = new WeakMap<DisplayView, DisplayView>();
  const mine = (view: DisplayView) => {
    const known = drawn.get(view) ?? arrivedWith(view, viewOfZones(view, wanted));
    drawn.set(view, known);
    return known;
  };
  return {
    ...client,
    onView: (name, listener) =>
      name === 'display:view'
        ? client.onView('display:view', (view) => (listener as (view: DisplayView) => void)(mine(view)))
        : client.onView(name, listener),
  };
}
