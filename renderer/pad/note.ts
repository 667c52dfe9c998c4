import type { Language, SoundState } from '#protocol/vocabulary';
import { createInvitation } from '../common/voice/invite.ts';

let invitation: ReturnType<typeof createInvitation> | null = null;

/** Gets ready to sound, and hears whether the browser lets it; a pad with `?voice=off` in its address never sounds. */
export function readyNote(tell: (sound: SoundState) => void): void {
  if (new URLSearchParams(location.search).get('voice') !== 'off') invitation = createInvitation(tell);
}

/** The invitation's single soft note and its words; silent where the browser does not allow sound before a touch. */
export const playNote = (language: Language) => void invitation?.play('rate-service', language);

/** Nobody who is answering is asked on. */
export const endNote = () => invitation?.stop();
