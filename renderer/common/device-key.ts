type Address = { pathname: string; search: string; hash: string };

/**
 * The device key of a page's address and the address without it. A key belongs behind the `#`, which no server and no
 * log of one ever sees; links that have it in the query are still read.
 */
export function takeDeviceKey({ pathname, search, hash }: Address): { key: string | null; rest: string } {
  const [query, fragment] = [new URLSearchParams(search), new URLSearchParams(hash.slice(1))];
  const key = fragment.get('key') ?? query.get('key');
  if (!query.has('key') && !fragment.has('key')) return { key, rest: pathname + search + hash };
  query.delete('key');
  fragment.delete('key');
  const [queryRest, fragmentRest] = [query.toString(), fragment.toString()];
  return { key, rest: pathname + (queryRest && `?${queryRest}`) + (fragmentRest && `#${fragmentRest}`) };
}
