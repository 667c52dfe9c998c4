import { describe, expect, it } from 'vitest';
import { checkImports } from './check-imports.ts';
import { IMPORT_RULES } from './import-rules.ts';
import { readSources, SOURCE_FOLDERS } from './source-files.ts';
import { readImports } from './source-imports.ts';

it('who may import whom: every source keeps to its folder’s rule', () => {
  const sources = readSources(SOURCE_FOLDERS).filter(({ path }) => !path.includes('/escpos-stubs/'));
  expect(checkImports(sources)).toEqual([]);
  expect(sources.map(({ path }) => path)).toContain('electron/main.ts');
});

/** One import that each rule refuses, and one that it grants. */
const EXAMPLES: Record<string, { refuses: [file: string, specifier: string][]; grants: [string, string][] }> = {
  'server/protocol': {
    refuses: [
      ['server/protocol/views.ts', '../domain/ticket.ts'],
      ['server/protocol/views.ts', 'node:crypto'],
      ['server/protocol/views.ts', 'fastify'],
    ],
    grants: [
      ['server/protocol/views.ts', 'zod'],
      ['server/protocol/views.ts', './vocabulary.ts'],
    ],
  },
  'server/catalogue': {
    refuses: [['server/catalogue/bank.ts', '../storage/database.ts']],
    grants: [['server/catalogue/bank.ts', '../protocol/vocabulary.ts']],
  },
  'server/domain': {
    refuses: [
      ['server/domain/ticket.ts', '../storage/ticket-store.ts'],
      ['server/domain/ticket.ts', 'node:crypto'],
      ['server/domain/ticket.ts', 'crypto'],
      ['server/domain/ticket.ts', 'better-sqlite3'],
      ['server/domain/ticket.ts', 'socket.io'],
    ],
    grants: [
      ['server/domain/hall-day.ts', 'temporal-polyfill'],
      ['server/domain/rating/score.ts', '../../protocol/vocabulary.ts'],
    ],
  },
  'server/simulation': {
    refuses: [
      ['server/simulation/estimate-main.ts', '../storage/stores.ts'],
      ['server/simulation/estimate-main.ts', 'node:fs'],
    ],
    grants: [['server/simulation/estimate-main.ts', '../domain/simulated-day.ts']],
  },
  trust: {
    refuses: [
      ['trust/hall-trust.ts', '../server/tls/hall-tls.ts'],
      ['trust/hall-trust.ts', 'socket.io-client'],
    ],
    grants: [
      ['trust/hall-trust.ts', 'node:tls'],
      ['trust/chain.ts', '#protocol/hall-mark'],
    ],
  },
  'server/tls': {
    refuses: [
      ['server/tls/given.ts', '../http/server.ts'],
      ['server/tls/given.ts', 'fastify'],
    ],
    grants: [
      ['server/tls/authority.ts', '@peculiar/x509'],
      ['server/tls/given.ts', '../../trust/chain.ts'],
    ],
  },
  'server/sim': {
    refuses: [
      ['server/sim/clerk.ts', '../application/desk.ts'],
      ['server/sim/clerk.ts', '../domain/queue-order.ts'],
      ['server/sim/seat.ts', 'socket.io'],
    ],
    grants: [
      ['server/sim/simulation.ts', '../domain/simulated-day.ts'],
      ['server/sim/seat.ts', 'socket.io-client'],
      ['server/sim/seat.ts', '../protocol/views.ts'],
    ],
  },
  'server/storage': {
    refuses: [
      ['server/storage/ticket-store.ts', '../application/desk.ts'],
      ['server/storage/migrations/0010-hall.ts', 'socket.io'],
    ],
    grants: [
      ['server/storage/database.ts', 'better-sqlite3'],
      ['server/storage/migrations/0010-hall.ts', '../database.ts'],
    ],
  },
  'server/application': {
    refuses: [
      ['server/application/desk.ts', '../realtime/gateway.ts'],
      ['server/application/handlers/take-ticket.ts', '../../http/server.ts'],
      ['server/application/desk.ts', 'better-sqlite3'],
      ['server/application/desk.ts', 'node:fs'],
    ],
    grants: [
      ['server/application/desk.ts', 'node:crypto'],
      ['server/application/desk.ts', '../storage/stores.ts'],
    ],
  },
  'server/realtime': {
    refuses: [
      ['server/realtime/gateway.ts', '../storage/stores.ts'],
      ['server/realtime/gateway.ts', 'fastify'],
    ],
    grants: [['server/realtime/gateway.ts', 'socket.io']],
  },
  'server/http': {
    refuses: [
      ['server/http/pages.ts', '../domain/ticket.ts'],
      ['server/http/pages.ts', 'socket.io'],
      ['server/http/pages.ts', '@fastifyx/static'],
    ],
    grants: [['server/http/pages.ts', '@fastify/static']],
  },
  'server/printing': {
    refuses: [
      ['server/printing/slip-dispatcher.ts', '../../hardware/printer/printer.ts'],
      ['server/printing/slip-dispatcher.ts', 'escpos'],
    ],
    grants: [['server/printing/slip-dispatcher.ts', '../protocol/device-orders.ts']],
  },
  'server/reports': {
    refuses: [['server/reports/waits.ts', '../http/pages.ts']],
    grants: [['server/reports/workbook.ts', 'write-excel-file']],
  },
  'server/training': {
    refuses: [
      ['server/training/training.ts', '../app.ts'],
      ['server/training/practice-process.ts', '../sim/simulation.ts'],
    ],
    grants: [['server/training/training.ts', '../protocol/training.ts']],
  },
  'server/voice': {
    refuses: [['server/voice/voice-folder.ts', '../http/server.ts']],
    grants: [['server/voice/voice-folder.ts', '../protocol/voice.ts']],
  },
  'server/history': {
    refuses: [['server/history/main.ts', '../realtime/gateway.ts']],
    grants: [['server/history/write-history.ts', '../application/desk.ts']],
  },
  'server/replay': {
    refuses: [
      ['server/replay/main.ts', '../app.ts'],
      ['server/replay/main.ts', '../http/server.ts'],
    ],
    grants: [['server/replay/main.ts', '../storage/database.ts']],
  },
  'server/audit': {
    refuses: [
      ['server/audit/main.ts', '../app.ts'],
      ['server/audit/order-file.ts', '../application/desk.ts'],
    ],
    grants: [['server/audit/check-log.ts', '../storage/audit-store.ts']],
  },
  'server/backup': {
    refuses: [
      ['server/backup/main.ts', '../app.ts'],
      ['server/backup/copier.ts', '../http/server.ts'],
    ],
    grants: [['server/backup/take-copies.ts', '../storage/hall-copy.ts']],
  },
  'server/start': {
    refuses: [
      ['server/start/processes.ts', '../../hardware/main.ts'],
      ['server/start/processes.ts', '../app.ts'],
      ['server/start/pages.ts', 'vite'],
    ],
    grants: [['server/start/processes.ts', './lean-node.ts']],
  },
  server: {
    refuses: [
      ['server/start.ts', '../hardware/main.ts'],
      ['server/app.ts', '../test/support/held-clock.ts'],
      ['server/app.ts', 'react'],
    ],
    grants: [
      ['server/app.ts', './http/pages.ts'],
      ['server/main.ts', 'pino'],
    ],
  },
  renderer: {
    refuses: [
      ['renderer/kiosk/Kiosk.tsx', '../../server/domain/ticket.ts'],
      ['renderer/kiosk/Kiosk.tsx', '../../hardware/ports.ts'],
      ['renderer/kiosk/Kiosk.tsx', '../../electron/bridge-contract.ts'],
      ['renderer/kiosk/Kiosk.tsx', 'electron'],
      ['renderer/kiosk/Kiosk.tsx', 'node:path'],
      ['renderer/kiosk/Kiosk.tsx', 'react-dom-extras'],
    ],
    grants: [
      ['renderer/kiosk/Kiosk.tsx', '#protocol/views'],
      ['renderer/common/mount.tsx', 'react-dom/client'],
      ['renderer/common/fonts.ts', '@fontsource-variable/noto-sans-sc/index.css'],
      ['renderer/common/sound.ts', './chime.mp3?url'],
    ],
  },
  'renderer/vite.config.ts': {
    refuses: [['renderer/vite.config.ts', '../server/app.ts']],
    grants: [['renderer/vite.config.ts', 'node:path']],
  },
  hardware: {
    refuses: [
      ['hardware/main.ts', '../server/application/desk.ts'],
      ['hardware/main.ts', '../electron/processes.ts'],
      ['hardware/serial/link.ts', '@serialport/stream'],
      ['hardware/slip-journal.ts', 'better-sqlite3'],
    ],
    grants: [
      ['hardware/printer/escpos-encoder.ts', 'escpos/printer.js'],
      ['hardware/main.ts', '#protocol/device-orders'],
    ],
  },
  'hardware/relay': {
    refuses: [
      ['hardware/relay/relay-store.ts', '../../server/storage/lease-store.ts'],
      ['hardware/relay/page-proxy.ts', 'fastify'],
    ],
    grants: [
      ['hardware/relay/relay-store.ts', 'better-sqlite3'],
      ['hardware/relay/kiosk-pages.ts', 'socket.io'],
      ['hardware/relay/own-slips.ts', '#protocol/slips'],
    ],
  },
  electron: {
    refuses: [
      ['electron/processes.ts', '../hardware/main.ts'],
      ['electron/screens.ts', '../renderer/kiosk/Kiosk.tsx'],
      ['electron/main.ts', '../server/main.ts'],
    ],
    grants: [['electron/screens.ts', 'electron']],
  },
  'electron/launcher': {
    refuses: [
      ['electron/launcher/main.ts', '../screens.ts'],
      ['electron/launcher/main.ts', 'electron'],
    ],
    grants: [['electron/launcher/main.ts', '../supervise.ts']],
  },
  'electron/update/unpack-main.ts': {
    refuses: [
      ['electron/update/unpack-main.ts', '../frame-log.ts'],
      ['electron/update/unpack-main.ts', 'electron'],
    ],
    grants: [['electron/update/unpack-main.ts', 'tar']],
  },
  'electron/packaging': {
    refuses: [
      ['electron/packaging/stage.ts', '../../hardware/main.ts'],
      ['electron/packaging/main.ts', 'electron'],
    ],
    grants: [['electron/packaging/main.ts', 'electron-builder']],
  },
  'electron/preload.ts': {
    refuses: [
      ['electron/preload.ts', 'node:fs'],
      ['electron/preload.ts', 'zod'],
      ['electron/preload.ts', './processes.ts'],
    ],
    grants: [['electron/preload.ts', './bridge-contract.ts']],
  },
};

describe('the check itself', () => {
  it('has an example for every rule', () => {
    expect(Object.keys(EXAMPLES)).toEqual(IMPORT_RULES.map(({ within }) => within));
  });

  describe.each(IMPORT_RULES)('$within', ({ within, because }) => {
    it.each(EXAMPLES[within]?.refuses ?? [])('%s must not import %s', (path, specifier) => {
      const source = `import { x } from '${specifier}';`;
      expect(checkImports([{ path, source }])).toEqual([`${path} imports ${specifier}: ${because}`]);
    });

    it.each(EXAMPLES[within]?.grants ?? [])('%s may import %s', (path, specifier) => {
      expect(checkImports([{ path, source: `import { x } from '${specifier}';` }])).toEqual([]);
    });
  });

  it('refuses a folder nobody wrote a rule for', () => {
    expect(checkImports([{ path: 'server/misc/x.ts', source: '' }])).toHaveLength(1);
  });

  it.each([
    `import a from 'x'`,
    `import a, { b } from "x"`,
    `import {\n  a, // it's one\n  b,\n} from 'x'`,
    `import * as a from 'x'`,
    `import 'x'`,
    `import type { A } from 'x'`,
    `import { type A } from 'x'`,
    `import a from 'x' with { type: 'json' }`,
    `import a = require('x')`,
    `export * from 'x'`,
    `export { a } from 'x'`,
    `export type { A } from 'x'`,
    `const a = await import('x')`,
    `const a = await import(\n  /* later */ 'x'\n)`,
    'const a = await import(`x`)',
    `type A = import('x').A`,
    `let a: typeof import('x')`,
    `const a = require('x')`,
    `const a = \`\${await import('x')} and \${'text'}\``,
    `const a = /['"\`]/; import 'x'`,
    `const a = /[^/]*\\/*/; import 'x'`,
    `const p = <p>Don't stop</p>;\nimport 'x'`,
    `vi.mock('y'); import 'x'`,
  ])('sees the import in %s', (source) => {
    expect(readImports(source)).toEqual(['x']);
  });

  it.each([
    `// import a from 'x'`,
    `/* import a from 'x' */`,
    `const a = "import b from 'x'"`,
    `const a = \`import b from "x" \${1}\``,
    `const a = Array.from('x')`,
    `const a = import.meta.dirname + 'x'`,
    `const a = new URL('x', import.meta.url)`,
    `const a = { important: 'x', form: 'y' }`,
  ])('sees none in %s', (source) => {
    expect(readImports(source)).toEqual([]);
  });

  it.each(['await import(name)', `await import(\`./\${name}.ts\`)`, "await import('./a/' + name)"])(
    'lets nobody hide a module behind %s',
    (source) => {
      expect(checkImports([{ path: 'electron/main.ts', source }])).toHaveLength(1);
    },
  );
});
