import type { Socket } from 'socket.io-client';
import { v7 as newId } from 'uuid';
import type { CommandInput, CommandName, Reply } from '#protocol/commands';

/** How long one answer may take, and how long all attempts together. */
export type Patience = { ackMs: number; giveUpMs: number };

/** Nobody answered in time. The wish may or may not have been carried out; the next view tells. */
export class HallUnreachable extends Error {
  override readonly name = 'HallUnreachable';
}

/**
 * Sends a command until it is answered, always under one id, so that the server carries it out once. Nothing is put
 * on an unconnected socket: its buffer would deliver the wish after the customer has walked away. Ids begin with the
 * time, so that the server keeps those of one moment in one place, and need no secure context: many a hall has none.
 */
export function createCommandSender(socket: Socket, { ackMs, giveUpMs }: Patience) {
  return function send<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Reply<Name>> {
    const request = { commandId: newId(), ...input }; // an input may bring its own id
    return new Promise((resolve, reject) => {
      let isDone = false;
      const finish = (settle: () => void) => {
        isDone = true;
        clearTimeout(giveUp);
        socket.off('connect', attempt);
        settle();
      };
      const attempt = () => {
        socket.timeout(ackMs).emit(name, request, (failure: Error | null, reply: Reply<Name>) => {
          if (isDone) return;
          if (!failure) finish(() => resolve(reply));
          else if (socket.connected) attempt();
        });
      };
      const giveUp = setTimeout(() => finish(() => reject(new HallUnreachable(name))), giveUpMs);
      socket.on('connect', attempt);
      if (socket.connected) attempt();
    });
  };
}
