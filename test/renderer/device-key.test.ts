import { expect, it } from 'vitest';
import { takeDeviceKey } from '../../renderer/common/device-key.ts';

const read = (address: string) => takeDeviceKey(new URL(address, 'http://hall:7070'));

it.each([
  ['/display#key=0123456789abcdef', '/display'],
  ['/display?key=0123456789abcdef', '/display'],
  ['/window?counter=1#key=0123456789abcdef', '/window?counter=1'],
  ['/kiosk?name=kiosk-1&key=0123456789abcdef', '/kiosk?name=kiosk-1'],
  ['/display?voice=zh&key=0123456789abcdef#key=0123456789abcdef', '/display?voice=zh'],
])('takes the key out of %s', (address, rest) => {
  expect(read(address)).toEqual({ key: '0123456789abcdef', rest });
});

it('believes the key behind the # where an old link has another in its query', () => {
  expect(read('/display?key=old#key=new')).toEqual({ key: 'new', rest: '/display' });
});

it('leaves an address without a key as it is', () => {
  expect(read('/display?voice=zh,en#top')).toEqual({ key: null, rest: '/display?voice=zh,en#top' });
});
