/** What the sources within one folder (or one file) may import; anything unnamed is refused. */
export type ImportRule = {
  within: string;
  /** Holds for the files that lie in the folder itself, not for its sub-folders. */
  isFlat: boolean;
  folders: readonly string[];
  packages: readonly string[];
  builtins: 'all' | readonly string[];
  because: string;
};

const NO_BUILTINS: readonly string[] = [];

function rule(within: string, fields: Omit<ImportRule, 'within' | 'isFlat'>): ImportRule {
  return { within, isFlat: false, ...fields };
}

/** Who may import whom; the most exact `within` decides. */
export const IMPORT_RULES: readonly ImportRule[] = [
  rule('server/protocol', {
    folders: ['server/protocol'],
    packages: ['zod'],
    builtins: NO_BUILTINS,
    because: 'the contract loads in browsers, Node and Electron alike: zod and nothing else',
  }),
  rule('server/catalogue', {
    folders: ['server/catalogue', 'server/protocol'],
    packages: ['zod'],
    builtins: NO_BUILTINS,
    because: 'hall templates are data in the words of the contract',
  }),
  rule('server/domain', {
    folders: ['server/domain', 'server/protocol'],
    packages: ['temporal-polyfill'],
    builtins: NO_BUILTINS,
    because: 'decisions are pure: no SQL, no sockets, no clocks, no files',
  }),
  rule('server/simulation', {
    folders: ['server/simulation', 'server/domain', 'server/protocol'],
    packages: [],
    builtins: ['node:console', 'node:util'],
    because: 'simulations play with decisions only; they need no hall that runs',
  }),
  rule('trust', {
    folders: ['trust', 'server/protocol'],
    packages: [],
    builtins: ['node:crypto', 'node:fs', 'node:net', 'node:tls'],
    because: 'how a program knows the hall that it speaks with is the same for all: it belongs to none of them',
  }),
  rule('server/tls', {
    folders: ['server/tls', 'server/config.ts', 'trust'],
    packages: ['@peculiar/x509', 'reflect-metadata'],
    builtins: 'all',
    because: 'certificates are files: whoever serves with them is given them',
  }),
  rule('server/sim', {
    folders: ['server/sim', 'trust', 'server/protocol', 'server/domain/simulated-day.ts', 'server/domain/random.ts'],
    packages: ['socket.io-client', 'zod'],
    builtins: 'all',
    because: 'a simulated day is a program outside the hall: it knows the contract, and how customers come',
  }),
  rule('server/storage', {
    folders: ['server/storage', 'server/domain', 'server/catalogue', 'server/protocol'],
    packages: ['better-sqlite3'],
    builtins: 'all',
    because: 'storage knows the database and what it keeps, not who asks',
  }),
  rule('server/application', {
    folders: ['server/application', 'server/domain', 'server/storage', 'server/catalogue', 'server/protocol'],
    packages: [],
    builtins: ['node:crypto', 'node:http', 'node:util'],
    because: 'the desk decides and stores; the outer world reaches it, never the other way round',
  }),
  rule('server/realtime', {
    folders: ['server/realtime', 'server/application', 'server/protocol'],
    packages: ['socket.io', 'rate-limiter-flexible', 'zod'],
    builtins: 'all',
    because: 'the gateway speaks to the desk only',
  }),
  rule('server/http', {
    folders: ['server/http', 'server/application', 'server/protocol'],
    packages: ['fastify', '@fastify/*', 'rate-limiter-flexible', 'prom-client', 'csv-parse', 'zod'],
    builtins: 'all',
    because: 'HTTP speaks to the desk only',
  }),
  rule('server/printing', {
    folders: ['server/printing', 'server/application', 'server/protocol'],
    packages: [],
    builtins: 'all',
    because: 'slips go out through the contract; drivers live in the device host',
  }),
  rule('server/reports', {
    folders: ['server/reports', 'server/application', 'server/protocol'],
    packages: ['write-excel-file', 'temporal-polyfill', 'zod'],
    builtins: 'all',
    because: 'figures come from events that the desk hands out',
  }),
  rule('server/training', {
    folders: ['server/training', 'server/protocol'],
    packages: [],
    builtins: 'all',
    because: 'the practice hall is another process: it is started by path and imports no part of the real one',
  }),
  rule('server/voice', {
    folders: ['server/voice', 'server/protocol'],
    packages: ['zod'],
    builtins: 'all',
    because: 'recordings are files in a folder; who speaks them, and when, is decided elsewhere',
  }),
  rule('server/history', {
    folders: [
      ...['server/history', 'server/application', 'server/domain', 'server/storage', 'server/catalogue'],
      ...['server/printing', 'server/protocol', 'server/new-hall.ts', 'server/config.ts', 'server/sealer.ts'],
      'server/ticket-code.ts',
    ],
    packages: [],
    builtins: 'all',
    because: 'a history is played at the desk of a hall that nobody has opened',
  }),
  rule('server/replay', {
    folders: [
      'server/replay',
      'server/application',
      'server/domain',
      'server/storage',
      'server/protocol',
      'server/config.ts',
    ],
    packages: ['zod'],
    builtins: 'all',
    because: 'the replay reads a database that a hall may have open; it starts no part of the hall',
  }),
  rule('server/audit', {
    folders: ['server/audit', 'server/domain', 'server/storage', 'server/config.ts'],
    packages: ['zod'],
    builtins: 'all',
    because: 'the auditor reads a log or a file that a hall has written; it starts no part of the hall',
  }),
  rule('server/backup', {
    folders: [
      ...['server/backup', 'server/application', 'server/audit', 'server/domain', 'server/storage'],
      ...['server/protocol', 'server/config.ts', 'trust'],
    ],
    packages: ['better-sqlite3', 'zod'],
    builtins: 'all',
    because: 'copies are made and put back by programs beside the hall; they start no part of it',
  }),
  rule('server/start', {
    folders: ['server/start'],
    packages: [],
    builtins: 'all',
    because: 'the start script builds pages and starts processes by path; it imports none of them',
  }),
  {
    within: 'server',
    isFlat: true,
    folders: ['server', 'trust', 'package.json'],
    packages: ['pino', 'zod', 'fastify', 'socket.io', 'prom-client', '@node-rs/argon2', 'otpauth'],
    builtins: 'all',
    because: 'the composition root may know everything inside server, and nothing outside it',
  },
  rule('renderer', {
    folders: ['renderer', 'server/protocol'],
    packages: [
      ...['react', 'react-dom', 'socket.io-client', 'i18next', 'react-i18next', 'react-aria-components', 'uuid'],
      ...['lucide-react', 'uqr', '@fontsource-variable/*', 'echarts'],
    ],
    builtins: NO_BUILTINS,
    because: 'pages run in any browser: no Node, no Electron, and of the server only the contract',
  }),
  rule('renderer/vite.config.ts', {
    folders: ['renderer', 'package.json'],
    packages: ['vite', '@vitejs/plugin-react'],
    builtins: 'all',
    because: 'the build of the pages is a tool, not a page',
  }),
  rule('hardware', {
    folders: ['hardware', 'trust', 'server/protocol', 'package.json'],
    packages: [
      ...['serialport', 'escpos', 'iconv-lite', 'socket.io-client', 'pino', 'uqr', 'zod'],
      ...['@napi-rs/canvas', '@fontsource-variable/noto-sans-sc', '@fontsource/unifontex'],
    ],
    builtins: 'all',
    because: 'the device host is a process of its own: of the server it knows only the contract',
  }),
  rule('hardware/relay', {
    folders: ['hardware', 'server/protocol'],
    packages: ['better-sqlite3', 'socket.io', 'socket.io-client', 'pino', 'zod'],
    builtins: 'all',
    because: 'the relay stands in for the hall on the box of a kiosk: it has a store and pages of its own',
  }),
  rule('electron', {
    folders: ['electron', 'trust', 'server/protocol', 'package.json'],
    packages: ['electron', 'rotating-file-stream', 'zod', 'vite'],
    builtins: 'all',
    because: 'the frame shows pages and starts processes by path; it imports neither',
  }),
  rule('electron/launcher', {
    folders: [
      ...['electron/launcher', 'electron/update', 'electron/back-off.ts', 'electron/frame-clock.ts'],
      ...['electron/frame-paths.ts', 'electron/frame-process.ts', 'electron/read-box.ts', 'electron/supervise.ts'],
      'server/protocol',
    ],
    packages: [],
    builtins: 'all',
    because: 'the launcher starts versions of the frame by path and is older than any of them',
  }),
  rule('electron/update/unpack-main.ts', {
    folders: ['electron/update'],
    packages: ['tar', 'zod'],
    builtins: 'all',
    because: 'what unpacks is a program of its own: it knows the folder of a box and nothing of the frame',
  }),
  rule('electron/packaging', {
    folders: ['electron', 'server/protocol', 'package.json'],
    packages: ['electron-builder', '@electron/fuses', 'tar', 'zod'],
    builtins: 'all',
    because: 'packing is a tool beside the frame; what it packs it copies by path',
  }),
  rule('electron/preload.ts', {
    folders: [
      'electron/bridge-contract.ts',
      'electron/beat.ts',
      'electron/staff-contract.ts',
      'electron/staff-corner.ts',
    ],
    packages: ['electron'],
    builtins: NO_BUILTINS,
    because: 'a sandboxed preload has only Electron, and hands the page only the bridge',
  }),
];
