import { useEffect, useState } from 'react';
import type { SlipPreview } from '#protocol/device-orders';
import type { SlipTemplate } from '#protocol/slips';
import { postAs } from '../../../common/desk/staff-post.ts';
import type { PreviewFailure, Sample } from './samples.ts';

export type Preview = { shown: SlipPreview | null; failure: PreviewFailure | null; isDrawing: boolean };

const STILL_MS = 350;
const NOTHING: Preview = { shown: null, failure: null, isDrawing: false };

/** The picture of the slip as this printer would get it, drawn anew once nobody has changed it for a moment. */
export function usePreview(template: SlipTemplate, device: string | null, sample: Sample): Preview {
  const [preview, setPreview] = useState<Preview>(NOTHING);
  useEffect(() => {
    if (device === null) return setPreview({ ...NOTHING, failure: 'no-printer-here' });
    let isWanted = true;
    setPreview((before) => ({ ...before, isDrawing: true }));
    const timer = setTimeout(() => {
      void draw({ template, device, sample }).then((drawn) => isWanted && setPreview(drawn));
    }, STILL_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [template, device, sample]);
  return preview;
}

async function draw(wish: { template: SlipTemplate; device: string; sample: Sample }): Promise<Preview> {
  const said = await postAs<SlipPreview>('manager', '/api/slips/preview', { json: wish });
  if (said.ok) return { shown: said.answer, failure: null, isDrawing: false };
  return { ...NOTHING, failure: failureOf(said.refusal?.code) };
}

function failureOf(code: string | undefined): PreviewFailure {
  if (code === undefined) return 'unreachable';
  return code === 'no-printer' || code === 'bad-request' ? code : 'preview-failed';
}
