import { useState } from 'react';
import { postAs } from '../../../common/desk/staff-post.ts';
import type { DeviceCard } from '../../../common/staff-session/device-words.ts';
import { type PictureFailure, pictureFailure } from './picture-failure.ts';

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
      else setShown({ state: 'failed', failure: pictureFailure(said.refusal?.code) });
    },
  };
}
