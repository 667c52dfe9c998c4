import type { Draft } from '../rules/settings-draft.ts';

/** What is being changed, and the version of the settings that was in force when it was begun. */
export type Edited = { draft: Draft; basedOn: number | null };
export const NOTHING: Edited = { draft: {}, basedOn: null };

let kept: { badge: string; edited: Edited } | null = null;

/** Keeps what somebody is changing in the memory of this page, so that a sign-in that ends by itself loses nothing. */
export function keepEdited(badge: string, edited: Edited): void {
  kept = { badge, edited };
}

/** What this one was changing; nothing for anybody else. */
export const keptEdited = (badge: string): Edited => (kept?.badge === badge ? kept.edited : NOTHING);
