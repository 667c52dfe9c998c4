import type { IncomingMessage } from 'node:http';

type Decide = (refused: null, isAllowed: boolean) => void;

/** [S6] A page of somewhere else may not open a socket here, whatever it says at the door. Programs send no origin. */
export function allowSameOrigin({ headers }: IncomingMessage, decide: Decide): void {
  const { origin, host } = headers;
  decide(null, origin === undefined || (URL.canParse(origin) && new URL(origin).host === host));
}
