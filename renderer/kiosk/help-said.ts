/** How far the call for a person has come, as this page knows. */
export type HelpCall = 'calling' | 'called' | 'failed';

/** What the sheet says of it. A call that was seen to be open and is so no more was answered: somebody is on the way. */
export function helpSaid(
  call: HelpCall,
  { isOpen, wasOpen }: { isOpen: boolean; wasOpen: boolean },
): 'calling' | 'called' | 'coming' | 'failed' {
  if (isOpen) return 'called';
  return wasOpen ? 'coming' : call;
}
