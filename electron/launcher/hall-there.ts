import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';

const ANSWER_MS = 2_000;

/**
 * Whether a hall answers at its address and is well: a proxy before a hall that is away says 502. Who it is, and by which
 * certificate, is not asked.
 */
export function isHallAt(hall: string): Promise<boolean> {
  const address = new URL('/health', hall);
  const request = address.protocol === 'https:' ? requestSecure : requestPlain;
  const how = { agent: false, rejectUnauthorized: false, signal: AbortSignal.timeout(ANSWER_MS) };
  return new Promise((resolve) => {
    const asked = request(address, how, (answer) => {
      resolve((answer.statusCode ?? 500) < 500);
      answer.destroy();
    });
    asked.once('error', () => resolve(false));
    asked.end();
  });
}
