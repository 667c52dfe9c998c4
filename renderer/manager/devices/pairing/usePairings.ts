import type { CommandInput } from '#protocol/commands';
import type { ManagerView } from '#protocol/views';
import type { ManagerScreen } from '../../useManager.ts';

export type PairingCard = ManagerView['pairings'][number];
export type AdmittedCard = ManagerView['admitted'][number];

/** As it stands on the screen, and is read aloud: three signs and four. */
export const inTwo = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Lets screens and boxes in and puts them out; each answer says whether it was done. */
export function usePairings({ t, desk: { wish, say } }: ManagerScreen) {
  return {
    async approve(wanted: CommandInput<'device:approve'>): Promise<boolean> {
      const done = await wish('device:approve', wanted);
      if (done) say(t('pairing.approved', { name: done.name }));
      return done !== null;
    },
    async reject({ pairingId, code }: PairingCard): Promise<void> {
      if (await wish('device:reject', { pairingId })) say(t('pairing.rejected', { code }));
    },
    async move({ name }: AdmittedCard, role: 'window' | 'pad', counterId: string): Promise<boolean> {
      const done = await wish('device:move', { role, name, counterId } as CommandInput<'device:move'>);
      if (done) say(t('pairing.moved', { name }));
      return done !== null;
    },
    async revoke({ role, name }: AdmittedCard): Promise<boolean> {
      const done = await wish('device:revoke', { role, name });
      if (done) say(t('pairing.revoked', { name }));
      return done !== null;
    },
  };
}
export type PairingActions = ReturnType<typeof usePairings>;
