import { hostname, networkInterfaces } from 'node:os';

const EVERY_ADDRESS = ['0.0.0.0', '::'];
const OWN = ['localhost', '127.0.0.1', '::1'];

/** Everything this box is called by: itself, its name, its addresses, and what somebody has named besides. */
export function namesOfBox(host: string, named: readonly string[]): string[] {
  const addresses = Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one && !one.internal && !isLinkLocal(one.address) ? one.address : []));
  const name = hostname().toLowerCase();
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name);
  const names = [...OWN, ...named, host, ...(isName ? [name, ...(name.includes('.') ? [] : [`${name}.local`])] : [])];
  return [...new Set([...names, ...addresses.toSorted()])].filter((one) => !EVERY_ADDRESS.includes(one));
}

/** Good on one cable only, and new with every start. */
const isLinkLocal = (address: string) => /^fe80:/i.test(address) || address.startsWith('169.254.');
