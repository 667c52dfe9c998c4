import { createHash } from 'node:crypto';
import type { CommandInput, CommandName, CommandRequest, Refused, Reply } from '../protocol/commands.ts';
import type { ProgramQueue, ProgramTicket, ProgramTicketWish } from '../protocol/program-api.ts';
import type { Refusal } from '../protocol/refusals.ts';
import type { ServiceId, TicketId } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import type { Desk } from './desk.ts';
import type { HallPicture } from './hall-picture.ts';
import { programQueue, programTicket } from './views/program-views.ts';

type Answered<Answer> = { ok: true; answer: Answer } | Refused;

/** Who asks, and the word under which a repetition is the same request. */
export type Asker = { name: string; once: string };

/** [J2] The same word of the same program is the same command, whatever the word looks like; of another it is another. */
function commandIdOf(what: CommandName, { name, once }: Asker): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([name, what, once]))
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const no = (refusal: Refusal): Refused => ({ ok: false, refusal });

type Deps = { desk: Desk; stores: Stores; takePicture: () => HallPicture };

/** [J1] What programs ask for, as commands at the desk like everybody's. */
export function createProgramRequests({ desk, stores, takePicture }: Deps) {
  function perform<Name extends CommandName>(asker: Asker, what: Name, input: CommandInput<Name>): Reply<Name> {
    const request = { commandId: commandIdOf(what, asker), ...input } as unknown as CommandRequest<Name>;
    return desk.perform({ role: 'integration', name: asker.name }, what, request);
  }

  function ticket(ticketId: string): Answered<ProgramTicket> {
    const known = stores.tickets.byId(ticketId);
    return known ? { ok: true, answer: programTicket(stores, takePicture(), known) } : no({ code: 'ticket-unknown' });
  }

  return {
    ticket,
    queue: (): ProgramQueue => programQueue(takePicture()),
    take(asker: Asker, { service, ...wish }: ProgramTicketWish): Answered<ProgramTicket> {
      const known = stores.hall.services().find(({ serviceId, code }) => serviceId === service || code === service);
      const serviceId = (known?.serviceId ?? service) as ServiceId;
      const reply = perform(asker, 'ticket:take', { ...wish, serviceId, slip: false } as CommandInput<'ticket:take'>);
      return reply.ok ? ticket(reply.ticketId) : reply;
    },
    cancel(asker: Asker, ticketId: TicketId): Answered<{ number: string }> {
      const reply = perform(asker, 'ticket:cancel', { ticketId });
      return reply.ok ? { ok: true, answer: { number: reply.number } } : reply;
    },
    cancelAppointment(
      asker: Asker,
      { id, code }: { id?: string | undefined; code?: string | undefined },
    ): Answered<{ code: string }> {
      const known = id ? stores.appointments.byExternalId(id) : stores.appointments.byCode(code ?? '');
      if (!known) return no({ code: 'appointment-unknown' });
      const reply = perform(asker, 'appointment:cancel', { appointmentId: known.appointmentId });
      return reply.ok ? { ok: true, answer: { code: reply.code } } : reply;
    },
  };
}
export type ProgramRequests = ReturnType<typeof createProgramRequests>;
