import { createServer } from 'node:http';
import BetterSqlite from 'better-sqlite3';
import { Server } from 'socket.io';

/**
 * The floor: Socket.IO that only acknowledges, that acknowledges after an insert of its own, and after one that came
 * together with others and shares their commit.
 */
const [path] = process.argv.slice(2);
if (!path) throw new Error('usage: bare-server.ts DATABASE');

const db = new BetterSqlite(path);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, what TEXT NOT NULL) STRICT');
const LINE = 'a line of about the length of a ticket, give or take';
const insert = db.prepare('INSERT INTO line (what) VALUES (?)');

const begin = db.prepare('BEGIN IMMEDIATE');
const commit = db.prepare('COMMIT');
let together: (() => void)[] = [];

function commitTogether(): void {
  const replies = together;
  together = [];
  begin.run();
  for (const _ of replies) insert.run(LINE);
  commit.run();
  for (const reply of replies) reply();
}

const http = createServer();
const io = new Server(http);
io.on('connection', (socket) => {
  socket.on('ack', (_request: unknown, reply: (answer: object) => void) => reply({ ok: true }));
  socket.on('insert', (_request: unknown, reply: (answer: object) => void) => {
    insert.run(LINE);
    reply({ ok: true });
  });
  socket.on('shared', (_request: unknown, reply: (answer: object) => void) => {
    if (together.push(() => reply({ ok: true })) === 1) setImmediate(commitTogether);
  });
  socket.on('tell', (request: unknown, reply: (answer: object) => void) => {
    io.emit('told', request);
    reply({ ok: true });
  });
  socket.on('keep-and-tell', (request: unknown, reply: (answer: object) => void) => {
    insert.run(LINE);
    io.emit('told', request);
    reply({ ok: true });
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.stdout.write(`Hallcall is open at http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}\n`);
});
process.once('SIGTERM', () => process.exit(0));
