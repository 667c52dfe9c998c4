type DeviceFaultKind =
  | 'not-found'
  | 'no-permission'
  | 'not-a-port'
  | 'busy'
  | 'refused'
  | 'disconnected'
  | 'blocked'
  | 'silent'
  | 'closed';

/** What went wrong with a line to a device; the kind is for programs, the message for the log. */
export class DeviceFault extends Error {
  readonly kind: DeviceFaultKind;

  constructor(kind: DeviceFaultKind, message: string) {
    super(message);
    this.name = 'DeviceFault';
    this.kind = kind;
  }
}

/** Drivers say what is wrong in words only; this is the one place that reads them. */
export function asDeviceFault(error: unknown): DeviceFault {
  if (error instanceof DeviceFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  const kinds: [RegExp, DeviceFaultKind][] = [
    [/no such file|file not found|ENOENT/i, 'not-found'],
    [/permission denied|access denied|EACCES|EPERM/i, 'no-permission'],
    [/is a directory|EISDIR|inappropriate ioctl|not a typewriter|ENOTTY/i, 'not-a-port'],
    [/cannot lock|resource (temporarily unavailable|busy)|EBUSY/i, 'busy'],
    [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOTFOUND/i, 'refused'],
  ];
  const kind = kinds.find(([pattern]) => pattern.test(message))?.[1] ?? 'disconnected';
  return new DeviceFault(kind, message);
}

/** For the person at the box: what to do about a line that does not work. */
const ADVICE: Record<DeviceFaultKind, string> = {
  'not-found': 'there is no such port; plug the device in, or correct its path',
  'no-permission': 'this user may not open it; add the user to the group dialout',
  'not-a-port': 'that is no serial port; correct its path',
  busy: 'another program has it open; end that one',
  refused: 'nobody answers there; check the address and that the device is on',
  disconnected: 'the line broke; check the cable and the power',
  blocked: 'the device takes no bytes; switch it off and on again',
  silent: 'it does not answer; check its power, its address and the wiring',
  closed: 'it was closed',
};

export function whatToDo({ kind }: DeviceFault): string {
  return ADVICE[kind];
}
