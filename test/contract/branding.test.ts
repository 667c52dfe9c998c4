import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOGO_BYTES } from '../../server/protocol/branding.ts';
import { accepted, refusal, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';

const png = (side: string) => Buffer.from(`89504e470d0a1a0a0000000d49484452${side}${side}`, 'hex');
const PNG = png('00000040');
const WEBP = Buffer.from('RIFF\x7f\xfe\x00\x00WEBPVP8 \x00\x00\x00\x00\x30\x01\x00\x9d\x01\x2a@\x00@\x00', 'latin1');
const dataUrl = (kind: string, bytes: Buffer) => `data:image/${kind};base64,${bytes.toString('base64')}`;
const filled = (length: number) => Buffer.concat([PNG, Buffer.alloc(length - PNG.length, 7)]);

describe('the hall’s own look', () => {
  let hall: TestHall;
  let manager: TestClient;
  beforeEach(async () => {
    hall = await openHall();
    manager = await hall.staff('manager', '9001');
  });
  afterEach(() => hall.close());

  const save = (branding: { accent: string | null; logo: string | null }) =>
    manager.send('settings:save', { change: { branding } });
  const shownTo = async (
    screen: TestClient,
    name: 'kiosk:view' | 'display:view',
    holds: (logo: string | null) => boolean,
  ) => (await screen.view(name, (view) => holds(view.hall.branding.logo))).hall.branding;

  it('[B1] screens get the accent in a shade for each theme; one that is too pale changes nothing', async () => {
    const kiosk = await hall.screen('kiosk');
    expect((await kiosk.view('kiosk:view', () => true)).hall.branding).toEqual({ shades: null, logo: null });
    expect(await refusal(save({ accent: '#99bbcc', logo: null }))).toMatchObject({
      code: 'settings-contradict',
      findings: [{ level: 'error', code: 'accent-too-pale', about: '#99bbcc' }],
    });
    await accepted(save({ accent: '#C8102E', logo: null }));
    const { hall: shown } = await kiosk.view('kiosk:view', (view) => view.hall.branding.shades !== null);
    expect(shown.branding.shades?.light.accent).toBe('#c8102e');
    const known = await manager.view('manager:view', (view) => view.settings.branding.accent !== null);
    expect(known.settings.branding).toEqual({ accent: '#c8102e', logo: null });
  });

  it.each(['png', 'webp'])(
    '[B2] a %s is served under an address that changes with it; views carry only that',
    async (kind) => {
      const bytes = kind === 'png' ? filled(LOGO_BYTES) : WEBP;
      const display = await hall.screen('display');
      await accepted(save({ accent: null, logo: dataUrl(kind, bytes) }));
      const { logo } = await shownTo(display, 'display:view', (address) => address !== null);
      const served = await fetch(`${hall.url}${logo}`);
      expect([served.status, served.headers.get('content-type')]).toEqual([200, `image/${kind}`]);
      expect(served.headers.get('cache-control')).toContain('immutable');
      expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true);

      const inManager = await manager.view('manager:view', (view) => view.settings.branding.logo !== null);
      expect(inManager.settings.branding.logo).toBe(logo);
      await accepted(save({ accent: '#0050a0', logo }));
      expect((await fetch(`${hall.url}${logo}`)).status).toBe(200);
      expect(JSON.stringify(hall.stores.events.ofDay('2026-03-02'))).not.toContain('base64');

      await accepted(save({ accent: null, logo: dataUrl('png', filled(40)) }));
      expect((await shownTo(display, 'display:view', (address) => address !== logo)).logo).toMatch(
        /^\/branding\/logo-/,
      );
      expect((await fetch(`${hall.url}${logo}`)).status).toBe(404);
      await accepted(save({ accent: null, logo: null }));
      expect(await shownTo(display, 'display:view', (address) => address === null)).toEqual({
        shades: null,
        logo: null,
      });
    },
  );

  it('[B2] anything else is refused: SVG, another kind than it says, one byte too many, more dots than anybody draws, half a byte, an address elsewhere', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    for (const logo of [
      `data:image/svg+xml;base64,${btoa(svg)}`,
      dataUrl('png', Buffer.from(svg)),
      dataUrl('webp', PNG),
      dataUrl('webp', Buffer.from('RIFF\x7f\xfe\x00\x00WAVEfmt ', 'latin1')),
      dataUrl('png', filled(LOGO_BYTES + 3)),
      dataUrl('png', png('0000fde8')),
      `${dataUrl('png', PNG)}A`,
      'http://example.org/logo.png',
    ])
      expect(await refusal(save({ accent: null, logo })), logo.slice(0, 60)).toMatchObject({ code: 'bad-request' });
    expect((await fetch(`${hall.url}/branding/logo-0123456789abcdef`)).status).toBe(404);
  });
});
