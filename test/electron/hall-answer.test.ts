import { beforeEach, describe, expect, it } from 'vitest';
import { BoxSettings } from '../../electron/box-settings.ts';
import { askHall, waitReason } from '../../electron/hall-answer.ts';
import { recorder } from '../support/electron-recorder.ts';

const HEALTH = 'http://hall:7070/health';
const PAGE = 'http://127.0.0.1:7071/kiosk?name=kiosk-1';

function ask(box: object) {
  const read = BoxSettings.parse({ hall: 'http://hall:7070', screens: [{ screen: 'kiosk' }], ...box });
  const [screen] = read.screens;
  if (!screen) throw new Error('A box without a screen.');
  return askHall(read, screen);
}

beforeEach(() => recorder.reset());

describe('who answers at the hall’s address', () => {
  it.each([
    ['another web server', () => new Response('<!doctype html><title>Router</title>'), 'not-hallcall'],
    ['another program that is well', () => Response.json({ status: 'ok' }), 'not-hallcall'],
    ['a server without such a page', () => new Response('', { status: 404 }), 'not-hallcall'],
    ['an endless answer', () => new Response('x'.repeat(5_000_000)), 'not-hallcall'],
    ['a hall that nobody has set up', () => Response.json({ status: 'setup', demo: false }), 'setting-up'],
    ['a server with a fault', () => new Response('', { status: 502 }), 'fault'],
  ])('%s is told apart from a hall', async (_who, answer, reason) => {
    recorder.machine.answers.set(HEALTH, answer);
    expect(await ask({})).toBe(reason);
  });

  it('a hall is a hall, and nobody is nobody', async () => {
    expect(await ask({})).toBeNull();
    recorder.machine.answers.clear();
    expect(await ask({})).toBe('no-answer');
  });

  it('a kiosk whose page comes from its own box asks the box: it goes on without the hall', async () => {
    const relayed = { printer: 'screen', kioskPort: 7071 };
    recorder.machine.answers.clear();
    expect(await ask(relayed)).toBe('no-answer');
    recorder.machine.answers.set(PAGE, () => new Response('<!doctype html>'));
    expect(await ask(relayed)).toBeNull();
  });
});

it.each([
  ['net::ERR_CONNECTION_REFUSED', 'no-answer'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'no-answer'],
  ['net::ERR_INTERNET_DISCONNECTED', 'no-network'],
  ['net::ERR_NAME_NOT_RESOLVED', 'name-unknown'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate-date'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate-name'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-unknown'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'no-tls'],
  ['net::ERR_INVALID_HTTP_RESPONSE', 'not-hallcall'],
  ['something else', 'no-answer'],
])('%s is %s', (message, reason) => {
  expect(waitReason(new Error(message))).toBe(reason);
  expect(waitReason(Object.assign(new Error('(-1) loading'), { code: message }))).toBe(reason);
});
