type DeviceFaultKind = 'not-found' | 'no-permission' | 'busy' | 'refused' | 'disconnected' | 'blocked' | 'closed';

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
    [/cannot lock|resource (temporarily unavailable|busy)|EBUSY/i, 'busy'],
    [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOTFOUND/i, 'refused'],
  ];
  const kind = kinds.find(([pattern]) => pattern.test(message))?.[1] ?? 'disconnected';
  return new DeviceFault(kind, message);
}
