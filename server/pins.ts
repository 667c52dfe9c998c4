import { hash, verify } from '@node-rs/argon2';
import type { PinHasher } from './application/sign-in.ts';

/** argon2id with the library's defaults: 19 MiB, two passes. */
export const pinHasher: PinHasher = { hash: (pin) => hash(pin), verify };
