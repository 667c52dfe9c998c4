const ANSWER_MS = 20_000;

/** Why there is no reply: the connection ended first, or nothing came for a long time. */
export type NoReply = 'closed' | 'silent';
export type Answer = { reply: unknown } | { none: NoReply };

type Heard = {
  onView: (name: string, view: string) => void;
  /** What is answered to an order of the hall, as JSON text. */
  answerTo: (order: string) => string;
};

/**
 * Socket.IO spoken by hand over a real websocket, text in and text out, so that also what no client library would write
 * can be sent. The text of a command is a JSON array: `["ticket:take",{…}]`.
 */
export function openWire(url: string, auth: string, { onView, answerTo }: Heard) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const waiting = new Map<number, (answer: Answer) => void>();
  const { promise: letIn, resolve: settle } = Promise.withResolvers<string | null>();
  let isOpen = false;
  let lastId = 0;

  function hear(text: string): void {
    if (text === '2') socket.send('3');
    else if (text.startsWith('0')) socket.send(`40${auth}`);
    else if (text.startsWith('40')) beIn();
    else if (text.startsWith('44')) settle(codeIn(text.slice(2)));
    else hearPacket(text);
  }

  function beIn(): void {
    isOpen = true;
    settle(null);
  }

  function hearPacket(text: string): void {
    const [, kind, id = '', body = ''] = /^4([23])(\d*)(\[.*)$/s.exec(text) ?? [];
    const name = body.slice(2, body.indexOf('"', 2));
    if (kind === '3') answered(Number(id), body);
    else if (kind === '2' && id !== '') socket.send(`43${id}[${answerTo(name)}]`);
    else if (kind === '2') onView(name, body.slice(body.indexOf(',') + 1, -1));
  }

  function answered(id: number, body: string): void {
    waiting.get(id)?.({ reply: (JSON.parse(body) as unknown[])[0] });
    waiting.delete(id);
  }

  socket.addEventListener('message', ({ data }) => typeof data === 'string' && hear(data));
  socket.addEventListener('error', () => undefined);
  const ended = new Promise<void>((resolve) =>
    socket.addEventListener('close', () => {
      isOpen = false;
      settle('closed');
      for (const answer of waiting.values()) answer({ none: 'closed' });
      waiting.clear();
      resolve();
    }),
  );

  return {
    /** Null once it is let in, else the code of the refusal, or `closed`. */
    letIn,
    ended,
    isOpen: () => isOpen,
    command(text: string): Promise<Answer> {
      const id = ++lastId;
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          resolve({ none: 'silent' });
        }, ANSWER_MS);
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        if (isOpen) socket.send(`42${id}${text}`);
        else waiting.get(id)?.({ none: 'closed' });
      });
    },
    /** A packet just as it is; binary where it is bytes. */
    sendRaw: (packet: string | Uint8Array<ArrayBuffer>) => isOpen && socket.send(packet),
    close: () => socket.close(),
  };
}
export type Wire = ReturnType<typeof openWire>;

function codeIn(body: string): string {
  try {
    return (JSON.parse(body) as { data?: { code?: string } }).data?.code ?? body;
  } catch {
    return body;
  }
}
