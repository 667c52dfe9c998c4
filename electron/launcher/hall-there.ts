import { connect } from 'node:net';

const ANSWER_MS = 2_000;

/** Whether anything listens at the hall's address; who it is, and by which certificate, is not asked. */
export function isAnybodyAt(hall: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(hall);
  const usual = protocol === 'https:' ? 443 : 80;
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || usual, timeout: ANSWER_MS });
    const say = (isThere: boolean) => () => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', say(true));
    socket.once('timeout', say(false));
    socket.once('error', say(false));
  });
}
