import type { SoundState } from '#protocol/vocabulary';
import { createInvitation } from '../common/voice/invite.ts';

let invitation: ReturnType<typeof createInvitation> | null = null;
let tell: (sound: SoundState) => void = () => {};

/** Hears, from the first invitation on, whether the browser lets this pad sound. */
export function onNoteSound(listener: (sound: SoundState) => void): void {
  tell = listener;
}

/** The invitation's single soft note and its words; silent where the browser does not allow sound before a touch. */
export function playNote(): void {
  invitation ??= createInvitation((sound) => tell(sound));
  void invitation.play('rate-service', 'zh');
}
