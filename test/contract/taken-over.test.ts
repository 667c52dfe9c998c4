import { writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isTakenOverBy } from '../../server/application/spare-proof.ts';
import { noteSpare, refuseTakenOver, TakenOverError } from '../../server/backup/spare-note.ts';
import type { KeyId } from '../../server/protocol/programs.ts';
import { TakeOverProof } from '../../server/protocol/shipments.ts';
import { hashSecret } from '../../server/storage/hall-seed.ts';
import { ownFolder } from '../support/folder.ts';
import { openHall } from '../support/hall.ts';

const KEY = 'spare' as KeyId;

async function hallWith(key: string, takeOvers: number, hasLimits = false) {
  const hall = await openHall({ hasLimits });
  onTestFinished(hall.close);
  const facts = { keyId: KEY, name: 'spare', madeAt: hall.clock.now(), madeBy: 'test' };
  hall.stores.programs.addKey({ ...facts, scopes: ['backup:read'] }, hashSecret(key));
  for (let n = 0; n < takeOvers; n += 1) hall.stores.backups.takenOver(hall.clock.now(), 1);
  return hall;
}

/** What becomes of a hall that comes back while this is at the address of its spare. */
async function comesBack(spareKey: string, takeOvers: number) {
  const [old, spare] = [await hallWith('shared', 1), await hallWith(spareKey, takeOvers)];
  const data = ownFolder();
  noteSpare(data, spare.url, KEY);
  return { old, data, outcome: refuseTakenOver(data, old.stores) };
}

describe('a hall that asks whether its spare has taken over', () => {
  it('[F14] does not go on when the spare proves it', async () => {
    await expect((await comesBack('shared', 2)).outcome).rejects.toThrow(TakenOverError);
  });

  it('[F14] goes on beside one that has not, that cannot prove it, or whose key was revoked', async () => {
    await expect((await comesBack('shared', 1)).outcome).resolves.toBeUndefined();
    await expect((await comesBack('guessed', 2)).outcome).resolves.toBeUndefined();
    const { old, data, outcome } = await comesBack('shared', 2);
    await expect(outcome).rejects.toThrow(TakenOverError);
    old.stores.programs.dropKey(KEY);
    await expect(refuseTakenOver(data, old.stores)).resolves.toBeUndefined();
    writeFileSync(`${data}/spare.json`, '{"address":"http://');
    await expect(refuseTakenOver(data, old.stores)).resolves.toBeUndefined();
  });

  it('[F14] a proof is good for the question that was asked, and health tells nobody which hall it is', async () => {
    const hall = await hallWith('shared', 2, true);
    const ask = (query: string) => fetch(`${hall.url}/api/spare/proof?${query}`);
    const proofFor = async (query: string) => TakeOverProof.parse(await (await ask(query)).json());
    const query = (digit: string) => `nonce=${digit.repeat(64)}&key=${KEY}`;
    const [proof, other] = [await proofFor(query('a')), await proofFor(query('b'))];
    expect([proof.takeOvers, other.takeOvers]).toEqual([2, 2]);
    expect(proof.proof).not.toBe(other.proof);
    const asked = { nonce: 'a'.repeat(64), key: KEY };
    const old = await hallWith('shared', 1);
    expect(isTakenOverBy(old.stores, asked, proof)).toBe(true);
    expect(isTakenOverBy(old.stores, asked, other)).toBe(false);
    expect(isTakenOverBy(old.stores, asked, { ...proof, takeOvers: 3 })).toBe(false);

    const health = (await (await fetch(`${hall.url}/health`)).json()) as object;
    expect(Object.keys(health).toSorted()).toEqual([
      'businessDay',
      'demo',
      'revision',
      'status',
      'training',
      'version',
    ]);

    expect((await ask('nonce=short&key=spare')).status).toBe(400);
    expect((await ask(`nonce=${'a'.repeat(64)}&key=unknown`)).status).toBe(404);
    for (let n = 0; n < 56; n += 1) await ask('');
    expect((await ask(query('a'))).status).toBe(429);
  });
});
