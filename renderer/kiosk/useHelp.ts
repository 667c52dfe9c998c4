import type { Desk } from './useTaking.ts';

/** Calls somebody of the staff to this kiosk; asking again while nobody has come is the same call. */
export function useHelp({ client, view, setNotice }: Desk, isStale: boolean) {
  const askHelp = async () => {
    if (!view || isStale || view.offline) return setNotice({ kind: 'help', call: 'failed' });
    if (view.help) return setNotice({ kind: 'help', call: 'called' });
    setNotice({ kind: 'help', call: 'calling' });
    const isCalled = await client.send('help:call', {}).then(
      ({ ok }) => ok,
      () => false,
    );
    setNotice((now) => (now?.kind === 'help' ? { kind: 'help', call: isCalled ? 'called' : 'failed' } : now));
  };
  return { askHelp: () => void askHelp() };
}
