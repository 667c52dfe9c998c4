import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../hardware/config-error.ts';
import { readFrameTemplate } from '../../hardware/frame-template.ts';

function encode(template: string, text: string, address = 1): string {
  const bytes = readFrameTemplate(template, ['text'], 'text').encode({ address, texts: { text: Buffer.from(text) } });
  return Buffer.from(bytes).toString('hex');
}

describe('a frame as data', () => {
  it.each([
    ['{text}0D0A', '41420d0a'],
    ['AA55{address}{length}{text}{sum}', 'aa5501024142' + '86'],
    ['AA 55 ({address}{length}{text}) {xor} 0D', 'aa55010241420' + '00d'],
    ["'!#'{address:dec3}{text}'$$'", '2123303031414224' + '24'],
    ['{length:2}{text}', '00024142'],
    ['{length:2le:+3}{text}', '05004142'],
    ['{length:2le: 3}{text}', '05004142'],
    ['{text}{sum:hex2}', '41423833'],
  ])('%s', (template, bytes) => {
    expect(encode(template, 'AB')).toBe(bytes);
  });

  it('has the check that the world agreed on for CRC-16/MODBUS', () => {
    expect(encode('{text}{crc16}', '123456789')).toBe(`${Buffer.from('123456789').toString('hex')}374b`);
    expect(encode('{text}{crc16:2}', '123456789')).toBe(`${Buffer.from('123456789').toString('hex')}4b37`);
  });

  it.each([
    ['AA55{address}', /\{text\} must stand in it once/],
    ['{text}{text}', /once/],
    ['AA5{text}', /at 3 "5\{text" is not understood/],
    ['GG{text}', /at 1 "GG/],
    ['{lenght}{text}', /"\{lenght\}" is no placeholder; write \{text\}, \{address\}/],
    ['{text', /at 1/],
    ['{sum}{text}', /after \{text\}/],
    ['{text}{sum}{xor}', /is enough/],
    ['({text}{sum}', /brackets/],
    ['({text}){address}', /brackets hold/],
    ['{text:0}', /width from 1/],
    ['{address:4}{text}', /no form of \{address\}/],
    ['{length:+255}{text}', /cannot say the length/],
    [`{text}${'00'.repeat(300)}`, /longer than 400/],
  ])('that is odd says why: %s', (template, why) => {
    const read = () => readFrameTemplate(template, ['text'], 'text');
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(why);
  });
});
