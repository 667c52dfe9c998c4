import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { WhereFrom } from '../application/where-from.ts';

const HERE = ['127.0.0.0/8', '::1/128'];
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', 'fc00::/7', 'fe80::/10'];

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

const isIn = (list: BlockList, address: string) => isIP(address) !== 0 && list.check(address, familyOf(address));

const here = listOf(HERE);

/** Whether an address is one of this box itself. */
export const isOfThisBox = (address: string) => isIn(here, address);

/** An address as it is compared: an IPv4 one is not said as an IPv6 one, and names no interface. */
export const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

/** Who an address is: one line of IPv6 is a whole network of addresses, and is one. */
export function ownerOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = ''] = address.split('::');
  return [...head.split(':'), '0', '0', '0'].slice(0, 4).join(':');
}

/** Who asks. A proxy of this box says for whom it asks; whoever else says so is not believed. */
export function addressOf({ socket, headers }: IncomingMessage): string {
  const own = plainAddress(socket.remoteAddress ?? '');
  const said = headers['x-forwarded-for'];
  if (said === undefined || !isOfThisBox(own)) return own;
  return plainAddress(String(said).split(',').at(-1)?.trim() ?? '');
}

/** Who asks, and whether it is from outside the hall ([S20]): from none of its networks, or from no private address where it names none. */
export function createWhereFrom(networksOf: () => readonly string[]): WhereFrom {
  let known = { networks: '', list: listOf(PRIVATE) };
  return (request) => {
    const named = networksOf();
    const networks = named.join(' ');
    if (networks !== known.networks) known = { networks, list: listOf(named.length > 0 ? named : PRIVATE) };
    const address = addressOf(request);
    return { address, isOutside: !isOfThisBox(address) && !isIn(known.list, address) };
  };
}
