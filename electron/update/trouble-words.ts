import type { UpdateTrouble } from '#protocol/frame-health';

/** Why a box does not take a version, for its log. */
export const TROUBLE_WORDS: Record<UpdateTrouble, string> = {
  unsigned: 'it is not signed by whoever made the program of this box',
  'wrong-system': 'it is for another system or processor',
  'not-newer': 'it is not newer than the one that runs',
  'failed-before': 'it was tried on this box, was not well, and was given back',
  'not-fetched': 'it could not be fetched; it is tried again',
  truncated: 'its file is shorter than its maker has signed',
  tampered: 'its file is not the one that its maker has signed',
  'disk-full': 'there is no room for it on the disk; make some, and it is tried again',
  unusable: 'what is in its file is no box of this version',
};
