import { describe, expect, it } from 'vitest';
import { deliveryOf, volumeAt } from '../../../renderer/common/voice/delivery.ts';
import { voicesOf } from '../../../renderer/common/voice/packs.ts';
import { stretch } from '../../../renderer/common/voice/stretch.ts';
import { audiblePart } from '../../../renderer/common/voice/trim-silence.ts';
import { VoiceSettings } from '../../../server/protocol/voice.ts';

const RATE = 24_000;
const tone = (seconds: number, hertz = 200) =>
  Float32Array.from({ length: Math.round(seconds * RATE) }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / RATE));

/** How often a sound swings through zero upwards, per second. */
function pitch(samples: Float32Array): number {
  const ups = samples.filter((sample, at) => at > 0 && (samples[at - 1] ?? 0) < 0 && sample >= 0).length;
  return ups / (samples.length / RATE);
}

describe('recordings', () => {
  it('[N5] are joined without the silence at their ends', () => {
    const noise = new Float32Array(RATE).fill(0.004);
    const padded = new Float32Array([...noise, ...tone(0.5), ...noise]);
    const { from, seconds } = audiblePart(padded, RATE);
    expect(from).toBeGreaterThan(0.98);
    expect(from).toBeLessThan(1.001);
    expect(seconds).toBeCloseTo(0.5, 1);
  });

  it('of nothing but silence take no time', () => {
    expect(audiblePart(new Float32Array(1000), RATE)).toEqual({ from: 0, seconds: 0 });
  });

  it('[N1] are said slower at the same pitch, and no quieter', () => {
    const slower = stretch(tone(0.6), RATE, 1.18);
    expect(slower.length / RATE).toBeCloseTo(0.6 * 1.18, 2);
    expect(pitch(slower)).toBeGreaterThan(190);
    expect(pitch(slower)).toBeLessThan(210);
    const middle = slower.slice(2000, -2000);
    expect(Math.hypot(...middle) / Math.sqrt(middle.length)).toBeGreaterThan(0.6);
  });
});

describe('how loud and how fast', () => {
  const voice = VoiceSettings.parse({
    volume: 0.6,
    volumeByHour: [
      { from: '12:00', to: '13:30', volume: 0.3 },
      { from: '22:00', to: '06:00', volume: 0 },
    ],
  });
  const at = (hour: number, minute: number) => ({
    now: Date.UTC(2026, 2, 2, hour - 8, minute),
    timeZone: 'Asia/Shanghai',
  });

  it('[N6] a wall is as loud as the hall wants it at this time of its day, and silent where it wants that', () => {
    const times = ['11:59', '12:00', '13:29', '13:30', '23:00', '05:59', '06:00'];
    expect(times.map((time) => volumeAt(voice, time))).toEqual([0.6, 0.3, 0.3, 0.6, 0, 0, 0.6]);
    expect(deliveryOf(voice, 'plain', at(12, 10)).volume).toBe(0.3);
    expect(deliveryOf(voice, 'clear', at(23, 10)).volume).toBe(0);
  });

  it('[N1] whoever needs it is called slower, louder and with pauses', () => {
    const plain = deliveryOf(voice, 'plain', at(10, 0));
    const clear = deliveryOf(voice, 'clear', at(10, 0));
    for (const part of ['stretch', 'gapSeconds', 'boost', 'volume'] as const)
      expect(clear[part]).toBeGreaterThan(plain[part]);
    expect(deliveryOf({ ...voice, volume: 1 }, 'clear', at(10, 0)).volume).toBe(1);
  });
});

describe('voice packs', () => {
  const yue = { pack: 'yue', name: '粤语', sentence: 'zh', clips: { please: 'please.mp3' } } as const;

  it('[N4] speak in the order of the settings; what is not there or damaged is named', () => {
    const problems = [
      { pack: 'yue', problem: 'pack.json is no JSON' },
      { pack: 'minnan', problem: 'not asked for' },
    ];
    const found = voicesOf(['yue', 'en', 'wu'], { packs: [yue], problems });
    expect(found.voices.map(({ pack, language }) => [pack, language])).toEqual([
      ['yue', 'zh'],
      ['en', 'en'],
    ]);
    expect(found.voices[0]?.own('please')).toBe('/voice/yue/please.mp3');
    expect(found.voices[0]?.own('a')).toBeNull();
    expect(found.problems).toEqual(['voice pack wu: there is none', 'voice pack yue: pack.json is no JSON']);
  });

  it('[N4] calls nothing missing while the hall has not said what it has', () => {
    const { voices, problems } = voicesOf(['yue', 'zh'], null);
    expect([voices.map(({ pack }) => pack), problems]).toEqual([['zh'], []]);
  });

  it('[N4] never let the machine’s own voice speak for a dialect', () => {
    const { voices } = voicesOf(['yue', 'zh'], { packs: [yue], problems: [] });
    expect(voices.map(({ mayBeLocal }) => mayBeLocal)).toEqual([false, true]);
  });
});
