/** How far the call for a person has come, as this page knows. */
export type HelpCall = 'calling' | 'called' | 'failed';

/** What the sheet says of it. A call that was heard and is no longer open was answered: somebody is on the way. */
export function helpSaid(call: HelpCall, isOpen: boolean): 'calling' | 'called' | 'coming' | 'failed' {
  if (isOpen) return 'called';
  return call === 'called' ? 'coming' : call;
}
