import { useEffect, useState } from 'react';
import type { VoicePacks } from '#protocol/voice';
import { fetchPacks } from '../../../common/voice/packs.ts';

/** The hall's own recordings; null until they are known. */
export function useOwnVoices(): VoicePacks | null {
  const [own, setOwn] = useState<VoicePacks | null>(null);
  useEffect(() => void fetchPacks().then(setOwn), []);
  return own;
}
