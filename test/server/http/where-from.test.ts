import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createWhereFrom } from '../../../server/http/where-from.ts';

const asked = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as never as IncomingMessage;

describe('whoever asks', () => {
  it.each([
    ['10.1.2.3', false],
    ['::ffff:192.168.1.9', false],
    ['172.31.0.1', false],
    ['172.32.0.1', true],
    ['fe80::1%eth0', false],
    ['fd12:3456::1', false],
    ['2001:db8::1', true],
    ['203.0.113.9', true],
    ['127.0.0.1', false],
    ['', true],
  ])('[S20] from %s is outside: %s, where the hall names no network', (address, isOutside) => {
    expect(createWhereFrom(() => [])(asked(address)).isOutside).toBe(isOutside);
  });

  it('[S20] is outside of the networks that the hall names, from the moment it names them', () => {
    let networks: string[] = [];
    const whereFrom = createWhereFrom(() => networks);
    const isOutside = (address: string) => whereFrom(asked(address)).isOutside;
    expect(isOutside('10.21.0.1')).toBe(false);
    networks = ['10.20.0.0/16', '2001:db8::/48'];
    expect(['10.20.255.1', '2001:db8::7', '10.21.0.1', '2001:db9::7', '127.0.0.1'].map(isOutside)).toEqual([
      ...[false, false, true, true, false],
    ]);
  });

  it('[S20] through a proxy of this box is who the proxy says; nobody else is believed, and no nonsense', () => {
    const whereFrom = createWhereFrom(() => []);
    expect(whereFrom(asked('127.0.0.1', '10.0.0.1, 203.0.113.9'))).toEqual({ address: '203.0.113.9', isOutside: true });
    expect(whereFrom(asked('::1', '10.0.0.1'))).toEqual({ address: '10.0.0.1', isOutside: false });
    expect(whereFrom(asked('203.0.113.9', '10.0.0.1'))).toEqual({ address: '203.0.113.9', isOutside: true });
    expect(whereFrom(asked('127.0.0.1', 'unknown')).isOutside).toBe(true);
    expect(whereFrom(asked('127.0.0.1', '')).isOutside).toBe(true);
  });
});
