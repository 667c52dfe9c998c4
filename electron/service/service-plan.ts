/** What a system keeps running: the frame of a box, or the server of a hall. */
export type ServicePlan = {
  kind: 'kiosk' | 'hall';
  /** In the words of whoever reads the system's list of services. */
  description: string;
  /** The program and what it is started with, none of them relative. */
  command: readonly string[];
  folder: string;
};

/** What lies on the system that runs them, in its own way of writing a path; none of it is relative. */
export type Programs = { root: string; node: string; isPacked: boolean };
type Join = (...parts: string[]) => string;

/** The launcher keeps the frame, and the system keeps the launcher; that of a packed box knows its versions. */
export function kioskPlan(
  { root, node, isPacked, args }: Programs & { args: readonly string[] },
  join: Join,
): ServicePlan {
  return {
    kind: 'kiosk',
    description: 'Hallcall: the screens of this box',
    command: [node, join(root, 'electron', ...(isPacked ? ['launcher', 'main.ts'] : ['launch.ts'])), ...args],
    folder: root,
  };
}

/** `npm start` without npm: the server, and the device host of this machine where it has a printer. */
export function hallPlan(
  { root, node, args, data }: Omit<Programs, 'isPacked'> & { args: readonly string[]; data: string },
  join: Join,
): ServicePlan {
  return {
    kind: 'hall',
    description: 'Hallcall: the hall server',
    command: [node, join(root, 'server', 'start.ts'), '--no-demo', '--data', data, ...args],
    folder: root,
  };
}
