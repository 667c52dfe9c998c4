import { useState } from 'react';
import type { HallFilePreview } from '#protocol/hall-file';
import type { SettingsFinding } from '#protocol/hall-settings';
import { saveAs } from '../../../common/desk/staff-get.ts';
import { postAs, postFailureWords } from '../../../common/desk/staff-post.ts';
import { refusalWords } from '../../../common/i18n/index.ts';
import type { ManagerScreen } from '../../useManager.ts';

type Brought = { name: string; text: string };

/** The hall into a file and out of one: first it is said what would change, then it changes as one version. */
export function useHallFile({ desk: { t, say, today } }: ManagerScreen) {
  const [file, setFile] = useState<Brought | null>(null);
  const [preview, setPreview] = useState<HallFilePreview | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  /** The hall that the file is of, where it is another one. */
  const [otherHall, setOtherHall] = useState<string | null>(null);
  const [anyHall, setAnyHall] = useState(false);
  const [findings, setFindings] = useState<readonly SettingsFinding[]>([]);

  async function look(brought: Brought, isAnyHall: boolean): Promise<void> {
    setFile(brought);
    setPreview(null);
    setRefused(null);
    setFindings([]);
    setAnyHall(isAnyHall);
    const path = `/api/hall-file/preview${isAnyHall ? '?hall=any' : ''}`;
    const said = await postAs<HallFilePreview>('manager', path, { text: brought.text });
    if (said.ok) return setPreview(said.answer);
    setRefused(postFailureWords(t, said.refusal));
    setOtherHall(said.refusal?.code === 'hall-file-other-hall' ? said.refusal.hallId : null);
  }

  return {
    ...{ file, preview, refused, otherHall, anyHall, findings },
    async fetch(): Promise<void> {
      const said = await saveAs('manager', '/api/hall-file', `hall-${today}.hallcall.json`);
      if (!said.ok) say(postFailureWords(t, said.refusal));
    },
    async bring(chosen: File): Promise<void> {
      setOtherHall(null);
      await look({ name: chosen.name, text: await chosen.text() }, false);
    },
    async acceptOther(isAccepted: boolean): Promise<void> {
      if (file) await look(file, isAccepted);
    },
    async apply(): Promise<void> {
      if (!file || !preview) return;
      const query = `basedOn=${preview.basedOn}${anyHall ? '&hall=any' : ''}`;
      const said = await postAs<{ version: number }>('manager', `/api/hall-file?${query}`, { text: file.text });
      if (said.ok) {
        setFile(null);
        setPreview(null);
        return say(t('hallFile.done', { version: said.answer.version }));
      }
      if (said.refusal?.code === 'settings-contradict') setFindings(said.refusal.findings);
      setRefused(said.refusal ? refusalWords(t, said.refusal) : t('unreachable'));
    },
    giveUp(): void {
      setFile(null);
      setPreview(null);
      setRefused(null);
      setOtherHall(null);
    },
  };
}
