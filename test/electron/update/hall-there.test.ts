import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSilentServer, type Server } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { isHallAt } from '../../../electron/launcher/hall-there.ts';

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const saying = (status: number) => {
  const answer: RequestListener = ({ url }, response) =>
    void response.writeHead(url === '/health' ? status : 404).end();
  return listening(createServer(answer));
};

it('[G13] a hall that answers is there, also one that speaks only to those whom it knows', async () => {
  expect(await isHallAt(await saying(200))).toBe(true);
  expect(await isHallAt(await saying(403))).toBe(true);
});

it('[G13] a proxy before a hall that is away is no hall, nor is a port that says nothing or is closed', async () => {
  expect(await isHallAt(await saying(502))).toBe(false);
  const silent = createSilentServer((socket) => onTestFinished(() => void socket.destroy()));
  expect(await isHallAt(await listening(silent))).toBe(false);
  expect(await isHallAt('http://127.0.0.1:9')).toBe(false);
});
