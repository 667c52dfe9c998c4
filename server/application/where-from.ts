import type { IncomingMessage } from 'node:http';

/** Who asks, and whether it is from outside the hall ([S20]). */
export type WhereFrom = (request: IncomingMessage) => { address: string; isOutside: boolean };
