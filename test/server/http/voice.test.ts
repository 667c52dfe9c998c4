import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VoicePacks } from '../../../server/protocol/voice.ts';
import { openHall, type TestHall } from '../../support/hall.ts';
import { temporaryFolder } from '../../support/server-process.ts';

/** As it is written: a client of ours would tidy a path that climbs. */
const statusOf = (url: string, path: string) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });

describe('the hall’s own recordings', () => {
  const data = temporaryFolder();
  const voice = data.file('voice');
  let hall: TestHall;
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(join(voice, path, '..'), { recursive: true });
    writeFileSync(join(voice, path), content);
  };
  beforeEach(async () => {
    hall = await openHall({ voiceFolder: voice });
  });
  afterEach(async () => {
    await hall.close();
    data.remove();
    mkdirSync(data.path);
  });
  const packs = async () => VoicePacks.parse(await (await fetch(`${hall.url}/voice/packs.json`)).json());

  it('[N4] are none where there is no folder', async () => {
    expect(await packs()).toEqual({ packs: [], problems: [] });
    expect(hall.faults).toEqual([]);
  });

  it('[N4] are listed by pack and clip, and read as they are', async () => {
    write('yue/please.mp3', 'please');
    write('yue/a.wav', 'letter');
    write('yue/pack.json', '{ "name": "粤语", "sentence": "zh" }');
    write('zh/7.opus', 'seven');
    expect((await packs()).packs).toEqual([
      { pack: 'yue', name: '粤语', sentence: 'zh', clips: { a: 'a.wav', please: 'please.mp3' } },
      { pack: 'zh', name: 'zh', sentence: 'zh', clips: { 7: '7.opus' } },
    ]);
    const clip = await fetch(`${hall.url}/voice/yue/please.mp3`);
    expect([clip.headers.get('content-type'), await clip.text()]).toEqual(['audio/mpeg', 'please']);
    expect((await fetch(`${hall.url}/voice/zh/7.opus`)).headers.get('content-type')).toBe('audio/ogg');
  });

  it('[N4] that cannot be used are named and stop nothing', async () => {
    write('yue/pack.json', '{ "sentence": "wu" }');
    write('yue/please.mp3', 'please');
    write('yue/Hello World.txt', '');
    write('wu/pack.json', 'not json');
    write('wu/0.wav', Buffer.alloc(2_000_001));
    write('Bad Name/0.wav', '');
    const found = await packs();
    expect(found.packs.map(({ pack, clips }) => [pack, clips])).toEqual([
      ['wu', {}],
      ['yue', { please: 'please.mp3' }],
    ]);
    const problems = found.problems.map(({ pack, problem }) => `${pack}: ${problem}`);
    expect(problems).toEqual([
      'Bad Name: the folder is no name such as zh or yue',
      'wu: pack.json is no JSON',
      'wu: larger than 2 MB: 0.wav',
      expect.stringMatching(/^yue: pack\.json: .*expected one of/),
      'yue: no recordings: Hello World.txt',
    ]);
    expect(await statusOf(hall.url, '/voice/wu/0.wav')).toBe(404);
    await packs();
    expect(hall.faults).toEqual([]);
  });

  it('[N4] give nothing away that is none of them', async () => {
    write('yue/please.mp3', 'please');
    write('yue/pack.json', '{}');
    data.file('hall.key');
    writeFileSync(data.file('secret.mp3'), 'secret');
    symlinkSync(data.file('secret.mp3'), join(voice, 'yue', 'link.mp3'));
    symlinkSync(data.path, join(voice, 'out'));
    const paths = [
      ...['/voice/yue/link.mp3', '/voice/out/secret.mp3', '/voice/yue/pack.json', '/voice/yue/', '/voice/yue'],
      ...['/voice/../secret.mp3', '/voice/yue/../../secret.mp3', '/voice/yue/..%2f..%2fsecret.mp3'],
      ...['/voice/..%2fsecret.mp3/please.mp3', '/voice/%2e%2e/secret.mp3', '/voice/yue/please.mp3%00.txt'],
      ...[
        '/voice/YUE/please.mp3',
        '/voice/yue/PLEASE.mp3',
        '/voice/yue/please.exe',
        `/voice/yue/${'a'.repeat(99)}.mp3`,
      ],
      '/voice/constructor/please.mp3',
    ];
    const answers = await Promise.all(paths.map(async (path) => [path, await statusOf(hall.url, path)] as const));
    expect(answers.filter(([, status]) => status < 400)).toEqual([]);
    expect(answers.filter(([, status]) => status >= 500)).toEqual([]);
    expect(await statusOf(hall.url, '/voice/yue/please.mp3')).toBe(200);
  });
});
