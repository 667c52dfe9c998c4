import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from './application/desk.ts';
import { hallOfWish, shownOf } from './catalogue/hall-of-wish.ts';
import { HallTemplate } from './catalogue/hall-template.ts';
import { templates } from './catalogue/templates.ts';
import { registerSetupPage } from './http/pages.ts';
import { createHttpServer } from './http/server.ts';
import { registerSetup, type SetupDesk } from './http/setup.ts';
import { ensureHall } from './new-hall.ts';
import { badRequest } from './protocol/refusals.ts';
import type { SetupWish } from './protocol/setup.ts';
import type { Database } from './storage/database.ts';
import { checkTemplate } from './template-check.ts';
import { newTicketCode } from './ticket-code.ts';
import type { HallTls } from './tls/hall-tls.ts';

type Deps = { db: Database; clock: Clock; logger: Logger; tls: HallTls | null };

/** The wish as a hall, or what keeps it from being one. */
function readWish(wish: SetupWish) {
  const specimen = templates.find(({ templateId }) => templateId === wish.templateId);
  if (!specimen)
    return new z.ZodError([{ code: 'custom', path: ['templateId'], message: 'is no template', input: '' }]);
  const parsed = HallTemplate.safeParse(hallOfWish(specimen, wish, `hall-${randomUUID().slice(0, 8)}`));
  return parsed.success ? parsed.data : parsed.error;
}

const check: SetupDesk['check'] = (wish) => {
  const hall = readWish(wish);
  if (hall instanceof z.ZodError) return { ok: false, refusal: badRequest(hall) };
  const findings = checkTemplate(hall);
  const errors = findings.filter(({ level }) => level === 'error');
  return errors.length === 0
    ? { ok: true, findings }
    : { ok: false, refusal: { code: 'settings-contradict', findings: errors } };
};

/**
 * [U1] A server that has no hall yet: it waits for somebody who brings the code and says what the hall is like. `created`
 * settles when the hall is in the database and the one who made it knows; nothing is written before.
 */
export async function createSetup({ db, clock, logger, tls }: Deps) {
  const code = newTicketCode();
  const http = await createHttpServer(logger, registerSetupPage, { tls, isTraining: false, isCapped: true });
  const { promise: created, resolve } = Promise.withResolvers<void>();
  let isTaken = false;

  /** [U3] Of two who create at once the second is told: a hall is made once. */
  async function create(wish: SetupWish): Promise<boolean> {
    const hall = readWish(wish);
    if (isTaken || hall instanceof z.ZodError) return false;
    isTaken = true;
    await ensureHall(db, hall, false, clock).catch((error: unknown) => {
      isTaken = false;
      throw error;
    });
    return true;
  }

  registerSetup(http, code, { templates: templates.map(shownOf), check, create, onCreated: resolve });

  return {
    code,
    created,
    /** The port it listens on. */
    async listen(at: { host: string; port: number }): Promise<number> {
      await http.listen(at);
      return (http.server.address() as AddressInfo).port;
    },
    close: () => http.close(),
  };
}
