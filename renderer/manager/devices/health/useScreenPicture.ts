import { useState } from 'react';
import { postAs } from '../../../common/desk/staff-post.ts';
import type { DeviceCard } from '../../../common/staff-session/device-words.ts';

export type PictureFailure = 'screen-in-use' | 'screen-no-frame' | 'screen-away' | 'screen-silent' | 'unreachable';
export type ScreenShown =
  | { state: 'nothing' | 'asking' }
  | { state: 'shown'; jpeg: string }
  | { state: 'failed'; failure: PictureFailure };

/** [G9] Asks for what is on a screen now; each asking is one picture, kept only as long as it is looked at. */
export function useScreenPicture({ role, name }: Pick<DeviceCard, 'role' | 'name'>) {
  const [shown, setShown] = useState<ScreenShown>({ state: 'nothing' });
  return {
    shown,
    async ask(): Promise<void> {
      setShown({ state: 'asking' });
      const said = await postAs<{ jpeg: string }>('manager', '/api/screens/picture', { json: { role, name } });
      if (said.ok) setShown({ state: 'shown', jpeg: said.answer.jpeg });
      else setShown({ state: 'failed', failure: failureOf(said.refusal?.code) });
    },
  };
}

function failureOf(code: string | undefined): PictureFailure {
  switch (code) {
    case 'screen-in-use':
    case 'screen-no-frame':
    case 'screen-away':
      return code;
    case undefined:
      return 'unreachable';
    default:
      return 'screen-silent';
  }
}
