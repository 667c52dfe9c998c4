/** Why a sentence is stopped that nobody is to hear any more; the voice is not to blame. */
export const TAKEN_BACK = 'taken-back';
