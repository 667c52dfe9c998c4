import { z } from 'zod';

/** Part of a network as administrators write it: `10.20.0.0/16`, `fd12::/32`. */
export const Network = z.union([z.cidrv4(), z.cidrv6()]);

/** How long a sign-in lasts that nobody uses, and what is asked of whoever signs in from outside the hall. */
export const SignInRules = z.object({
  /** So long nobody has touched the page; 0: it stays until the shift is over. Clerks at a counter stay in any case. */
  idleMinutes: z.int().min(0).max(720).default(60),
  /** The same for whoever signed in from outside the hall. */
  outsideIdleMinutes: z.int().min(5).max(240).default(15),
  /** From these addresses one is in the hall; none: from every private address. */
  networks: z.array(Network).max(40).default([]),
  /** From outside a manager comes in with a second factor alone; without this it is asked of those who have one. */
  needsSecondFactor: z.boolean().default(false),
});
export type SignInRules = z.infer<typeof SignInRules>;
