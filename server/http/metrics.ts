import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Desk } from '../application/desk.ts';
import type { HallGauges } from '../application/hall-gauges.ts';
import type { CommandName, Refused } from '../protocol/commands.ts';
import type { ProgramDoor } from './programs/program-door.ts';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];
const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Every figure of the hall that goes out, with what it says. */
function figuresOf(registry: Registry) {
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[]) => new Gauge({ name, help, labelNames, registers });
  return {
    commands: new Counter({
      name: 'hallcall_commands_total',
      help: 'Commands by what became of them: accepted, or the code of the refusal.',
      labelNames: ['command', 'outcome'],
      registers,
    }),
    seconds: new Histogram({
      name: 'hallcall_command_seconds',
      help: 'From the command to its reply, on disk.',
      labelNames: ['command'],
      buckets: SECONDS,
      registers,
    }),
    info: gauge('hallcall_info', 'Always 1; the version and the business day.', ['version', 'business_day']),
    revision: gauge('hallcall_revision', 'Changes of the hall since it was set up.', []),
    waiting: gauge('hallcall_waiting', 'Who waits for a service.', ['service']),
    oldest: gauge('hallcall_oldest_wait_seconds', 'How long the first of a queue has waited.', ['service']),
    wait: gauge('hallcall_wait_high_minutes', 'The longer end of the wait that a newcomer is told.', ['service']),
    serviceOpen: gauge('hallcall_service_open', '1 where tickets of a service are given.', ['service']),
    counters: gauge('hallcall_counters', 'Counters by state.', ['state']),
    devices: gauge('hallcall_devices', 'Screens and device hosts, here or away.', ['role', 'state']),
    printerWell: gauge('hallcall_printer_well', '1 where a printer can print.', ['device']),
    printerPaper: gauge('hallcall_printer_paper', '1 for what the printer says of its paper.', ['device', 'paper']),
    faults: gauge('hallcall_open_faults', 'Faults that nobody has repaired.', []),
    canSave: gauge('hallcall_storage_writable', '1 while the disk takes what is written.', []),
    diskFree: gauge('hallcall_disk_free_bytes', 'Free where the hall is stored; missing where nobody knows.', []),
    deadWebhooks: gauge('hallcall_webhooks_dead', 'Programs that were given up because nobody answers.', []),
  };
}
type Figures = ReturnType<typeof figuresOf>;

function fill(figures: Figures, version: string, hall: HallGauges): void {
  for (const each of [figures.info, figures.waiting, figures.oldest, figures.wait, figures.serviceOpen]) each.reset();
  for (const each of [figures.devices, figures.printerWell, figures.printerPaper]) each.reset();
  figures.info.set({ version, business_day: hall.businessDay }, 1);
  figures.revision.set(hall.revision);
  figures.faults.set(hall.openFaults);
  figures.canSave.set(Number(hall.canSave));
  figures.deadWebhooks.set(hall.deadWebhooks);
  for (const { code: service, isOpen, waiting, oldestSeconds, waitHighMinutes } of hall.services) {
    figures.waiting.set({ service }, waiting);
    figures.oldest.set({ service }, oldestSeconds);
    figures.serviceOpen.set({ service }, Number(isOpen));
    if (waitHighMinutes !== null) figures.wait.set({ service }, waitHighMinutes);
  }
  for (const [state, count] of Object.entries(hall.counters)) figures.counters.set({ state }, count);
  for (const { role, connected, away } of hall.devices) {
    figures.devices.set({ role, state: 'here' }, connected);
    figures.devices.set({ role, state: 'away' }, away);
  }
  for (const { name: device, paper, isWell } of hall.printers) {
    figures.printerWell.set({ device }, Number(isWell));
    figures.printerPaper.set({ device, paper }, 1);
  }
}

/** A program of this very box; what came through a proxy comes from anywhere. */
function isOfThisBox({ ip, headers }: FastifyRequest): boolean {
  return LOOPBACK.includes(ip) && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}

type Deps = {
  version: string;
  gauges: () => HallGauges;
  freeBytes: () => Promise<number | null>;
  admit: ProgramDoor;
};

/** [J7] What the hall tells a monitoring program; it counts commands from the moment it is made. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const figures = figuresOf(registry);

  function begun(command: CommandName) {
    const end = figures.seconds.startTimer({ command });
    return <R extends { ok: true } | Refused>(reply: R): R => {
      end();
      figures.commands.inc({ command, outcome: reply.ok ? 'accepted' : reply.refusal.code });
      return reply;
    };
  }

  return {
    /** The same desk, counted; of what shares a commit, the time until its reply. */
    measured: ({ perform, submit, act }: Desk): Desk => ({
      perform(actor, name, request) {
        const count = begun(name);
        return count(perform(actor, name, request));
      },
      async submit(actor, name, request) {
        const count = begun(name);
        return count(await submit(actor, name, request));
      },
      act(name, request) {
        const end = figures.seconds.startTimer({ command: name });
        const isAccepted = act(name, request);
        end();
        figures.commands.inc({ command: name, outcome: isAccepted ? 'accepted' : 'refused' });
        return isAccepted;
      },
    }),
    /** `GET /metrics`: for programs of this box, and for those with a key that is good for it. */
    register(app: FastifyInstance, { version, gauges, freeBytes, admit }: Deps): void {
      app.get('/metrics', async (request, reply) => {
        if (!isOfThisBox(request) && !(await admit('metrics:read', request, reply))) return reply;
        fill(figures, version, gauges());
        const free = await freeBytes().catch(() => null);
        if (free !== null) figures.diskFree.set(free);
        return reply.type(registry.contentType).send(await registry.metrics());
      });
    },
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
