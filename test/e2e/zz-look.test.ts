import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { openHouse } from '../support/open-house.ts';
it('look', async () => {
  const house = await openHouse(JSON.parse(process.env.ARGS ?? '[]'));
  const run = new Function('house', 'return (async () => {' + readFileSync('/tmp/kw/look.js', 'utf8') + '})()');
  try { await run(house); } finally { await house.close(); }
}, 300000);
