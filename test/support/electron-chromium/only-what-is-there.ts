import { EventEmitter } from 'node:events';

/** The part as it is; whatever else is asked of it throws, so that a frame that has outgrown the stand-in is seen at once. */
export function onlyWhatIsThere<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON' || key === 'domain') {
        return Reflect.get(target, key, receiver);
      }
      throw new Error(`not in the stand-in: ${name}.${key}`);
    },
  });
}

/** An emitter of Electron's, of which nothing can be used that is not written in its class. */
export class Part extends EventEmitter {
  constructor(name: string) {
    super();
    // biome-ignore lint/correctness/noConstructorReturn: every field and method of the class is then reached through the guard
    return onlyWhatIsThere(name, this);
  }
}

/** An event as Electron hands it out: its default can be prevented. */
export function preventable<T extends object>(fields: T) {
  const event = { ...fields, defaultPrevented: false, preventDefault: () => {} };
  event.preventDefault = () => {
    event.defaultPrevented = true;
  };
  return event;
}
