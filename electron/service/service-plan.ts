/** What a system keeps running: the frame of a box, or the server of a hall. */
export type ServicePlan = {
  kind: 'kiosk' | 'hall';
  /** In the words of whoever reads the system's list of services. */
  description: string;
  /** The program and what it is started with, none of them relative. */
  command: readonly string[];
  folder: string;
};

/** `node` and `root` are absolute, in the way of the system that runs them. */
type PlanDeps = { root: string; node: string; args: readonly string[] };

/** The launcher keeps the frame, and the system keeps the launcher; that of a packed box knows its versions. */
export function kioskPlan({ root, node, args, isPacked }: PlanDeps & { isPacked: boolean }, join: Join): ServicePlan {
  return {
    kind: 'kiosk',
    description: 'Hallcall: the screens of this box',
    command: [node, join(root, 'electron', ...(isPacked ? ['launcher', 'main.ts'] : ['launch.ts'])), ...args],
    folder: root,
  };
}

/** `npm start` without npm: the server, and the device host of this machine where it has a printer. */
export function hallPlan({ root, node, args, data }: PlanDeps & { data: string }, join: Join): ServicePlan {
  return {
    kind: 'hall',
    description: 'Hallcall: the hall server',
    command: [node, join(root, 'server', 'start.ts'), '--no-demo', '--data', data, ...args],
    folder: root,
  };
}

type Join = (...parts: string[]) => string;
