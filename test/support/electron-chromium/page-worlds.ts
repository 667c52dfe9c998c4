import { LOCAL_HOST } from './local-schemes.ts';

/** What one of the two worlds of a page gets of the other: functions and promises keep working across. */
type Packed =
  | { v: unknown }
  | { undefined: true }
  | { function: number }
  | { promise: number }
  | { bytes: number[] }
  | { list: Packed[] }
  | { fields: [string, Packed][] };
type Message =
  | { call: number; args: Packed[] }
  | { settle: number; isOk: boolean; value: Packed }
  | { expose: string; value: Packed }
  | { run: string; args: Packed[] };
type World = {
  ask: (message: Message) => unknown;
  pack: (value: unknown) => Packed;
  unpack: (packed: Packed) => unknown;
};

/** Runs inside the page, once in each world: they share the window's events and no object. */
function openWorld(here: string, there: string, handle: (message: Message, world: World) => unknown): World {
  const page = globalThis as unknown as EventTarget;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promised = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  let answer: { value: Packed } | { error: string } | null = null;

  function ask(message: Message): unknown {
    page.dispatchEvent(new CustomEvent(there, { detail: JSON.stringify(message) }));
    const got = answer;
    answer = null;
    if (got === null) throw new Error('the other world of this page does not answer');
    if ('error' in got) throw new Error(got.error);
    return unpack(got.value);
  }
  function pack(value: unknown): Packed {
    if (value === undefined) return { undefined: true };
    if (value === null || typeof value !== 'object') {
      if (typeof value !== 'function') return { v: value };
      last += 1;
      functions.set(last, value as (...args: unknown[]) => unknown);
      return { function: last };
    }
    if (value instanceof Promise) return packPromise(value);
    if (value instanceof Uint8Array) return { bytes: [...value] };
    if (Array.isArray(value)) return { list: value.map(pack) };
    return { fields: Object.entries(value).map(([key, field]) => [key, pack(field)]) };
  }
  function packPromise(promise: Promise<unknown>): Packed {
    last += 1;
    const id = last;
    promise.then(
      (value) => ask({ settle: id, isOk: true, value: pack(value) }),
      (error) => ask({ settle: id, isOk: false, value: pack(String(error?.message ?? error)) }),
    );
    return { promise: id };
  }
  function unpack(packed: Packed): unknown {
    if ('v' in packed) return packed.v;
    if ('undefined' in packed) return undefined;
    if ('function' in packed) return (...args: unknown[]) => ask({ call: packed.function, args: args.map(pack) });
    if ('promise' in packed) {
      const promise = Promise.withResolvers<unknown>();
      promised.set(packed.promise, promise);
      return promise.promise;
    }
    if ('bytes' in packed) return Uint8Array.from(packed.bytes);
    if ('list' in packed) return packed.list.map(unpack);
    return Object.fromEntries(packed.fields.map(([key, field]) => [key, unpack(field)]));
  }
  function take(message: Message): unknown {
    if ('call' in message) return functions.get(message.call)?.(...message.args.map(unpack));
    if ('settle' in message) {
      const { isOk, value } = message;
      const promise = promised.get(message.settle);
      promised.delete(message.settle);
      if (isOk) promise?.resolve(unpack(value));
      else promise?.reject(new Error(String(unpack(value))));
      return undefined;
    }
    return handle(message, world);
  }
  const world = { ask, pack, unpack };

  page.addEventListener(`${here} answer`, (event) => {
    answer = JSON.parse((event as CustomEvent<string>).detail);
  });
  page.addEventListener(here, (event) => {
    let reply: { value: Packed } | { error: string };
    try {
      reply = { value: pack(take(JSON.parse((event as CustomEvent<string>).detail))) };
    } catch (error) {
      reply = { error: String((error as Error)?.message ?? error) };
    }
    page.dispatchEvent(new CustomEvent(`${there} answer`, { detail: JSON.stringify(reply) }));
  });
  return world;
}

/** Runs inside the page's own world, before its scripts. */
function mainWorld(open: typeof openWorld, known: ((...args: unknown[]) => unknown)[]): void {
  const world = open('world main', 'world preload', (message, { unpack }) => {
    if ('expose' in message) {
      Object.defineProperty(globalThis, message.expose, { value: unpack(message.value), enumerable: true });
      return undefined;
    }
    if (!('run' in message)) return undefined;
    const run = known.find((one) => String(one) === message.run);
    if (!run)
      throw new Error('not in the stand-in: executeInMainWorld of a function that the preload does not spell out');
    return run(...message.args.map(unpack));
  });
  // A page may not close a window of the frame behind the frame's back.
  const close = () => void world.ask({ run: 'close', args: [] });
  Object.defineProperty(globalThis, 'close', { value: close });
}

type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  location: URL,
) => void;
type Sent = { kind: 'invoke' | 'send'; channel: string; args: unknown[]; id: number };

/** Runs inside the preload's world, which shares the document with the page and nothing else. */
function preloadWorld(open: typeof openWorld, preload: Preload, localHost: string): void {
  const answers = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners: { channel: string; listener: (event: object, ...args: unknown[]) => void }[] = [];
  const binding = (globalThis as unknown as { toFrame: (sent: string) => void }).toFrame;
  const toFrame = (sent: Sent | { kind: 'close' }) => binding(JSON.stringify(sent));
  let last = 0;

  const world = open('world preload', 'world main', (message) => {
    if ('run' in message && message.run === 'close') toFrame({ kind: 'close' });
    return undefined;
  });
  const only = (name: string, part: object) =>
    new Proxy(part, {
      get(target, key) {
        if (key in target) return Reflect.get(target, key);
        throw new Error(`not in the stand-in: ${name}.${String(key)}`);
      },
    });
  const ipcRenderer = only('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) => {
      last += 1;
      const answer = Promise.withResolvers<unknown>();
      answers.set(last, answer);
      toFrame({ kind: 'invoke', channel, args, id: last });
      return answer.promise;
    },
    send: (channel: string, ...args: unknown[]) => toFrame({ kind: 'send', channel, args, id: 0 }),
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      listeners.push({ channel, listener });
    },
    off: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      const at = listeners.findIndex((one) => one.channel === channel && one.listener === listener);
      if (at >= 0) listeners.splice(at, 1);
    },
  });
  const contextBridge = only('contextBridge', {
    exposeInMainWorld: (name: string, api: unknown) => world.ask({ expose: name, value: world.pack(api) }),
    executeInMainWorld: ({ func, args = [] }: { func: (...args: unknown[]) => unknown; args?: unknown[] }) =>
      world.ask({ run: String(func), args: args.map(world.pack) }),
  });
  Object.assign(globalThis, {
    fromFrame: {
      answer: (id: number, isOk: boolean, value: unknown) => {
        const answer = answers.get(id);
        answers.delete(id);
        if (isOk) answer?.resolve(value);
        else answer?.reject(new Error(String(value)));
      },
      deliver: (channel: string, args: unknown[]) => {
        for (const one of listeners) if (one.channel === channel) one.listener({}, ...args);
      },
    },
  });
  const electron = only('electron', { contextBridge, ipcRenderer });
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  const { href } = (globalThis as unknown as { location: { href: string } }).location;
  preload(require, module, module.exports, new URL(href.replace(new RegExp(localHost), '$2://$1')));
}

/** The scripts of the two worlds, for a page with this preload; neither runs in a frame within the page. */
export async function worldScripts(preload: string) {
  const onTop = (call: string) => `if (window === window.top) (${call});`;
  return {
    main: onTop(`${mainWorld})(${openWorld}, [${(await functionsIn(preload)).join(',\n')}]`),
    preload: onTop(
      `${preloadWorld})(${openWorld}, (require, module, exports, location) => {${preload}\n}, ${JSON.stringify(LOCAL_HOST.source)}`,
    ),
  };
}

type Node = { type: string; start: number; end: number };

/** Whatever the preload might hand to the page's world is there from the start: a page's policy forbids making it of text. */
async function functionsIn(source: string): Promise<string[]> {
  const { parseAst } = await import('vite'); // large, and not needed before the browser is there
  const found: string[] = [];
  const look = (part: unknown) => {
    if (Array.isArray(part)) part.forEach(look);
    if (part === null || typeof part !== 'object') return;
    const { type, start, end } = part as Node;
    if (
      type === 'ArrowFunctionExpression' ||
      (/^Function/.test(type) && /^(async )?function/.test(source.slice(start, end)))
    )
      found.push(source.slice(start, end));
    Object.values(part).forEach(look);
  };
  look(parseAst(source).body);
  return found;
}
