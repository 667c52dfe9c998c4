import { useEffect, useState } from 'react';
import type { MediaFiles } from '#protocol/playlist';
import { getAs } from '../../../common/desk/staff-get.ts';
import { type PostAnswer, postFailureWords, readRefusal } from '../../../common/desk/staff-post.ts';
import { rememberedSession } from '../../../common/staff-session/session.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { mediaName } from './playlist-draft.ts';

type Files = MediaFiles['files'];

/** The files of the media folder, and how a new one comes into it. */
export function useMedia({ t, desk: { say } }: ManagerScreen, onKept: (file: { name: string; title: string }) => void) {
  const [files, setFiles] = useState<Files | null>(null);
  /** From 0 to 1 while a file is on its way. */
  const [progress, setProgress] = useState<number | null>(null);

  async function look(): Promise<void> {
    const said = await getAs<MediaFiles>('manager', '/api/media');
    if (said.ok) setFiles(said.answer.files);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; what changes the folder looks again itself
  useEffect(() => void look(), []);

  async function upload(file: File): Promise<void> {
    const name = mediaName(file.name, files?.map((each) => each.name) ?? []);
    if (name === null) return say(t('playlist.otherKind'));
    setProgress(0);
    const said = await sendFile(name, file, setProgress);
    setProgress(null);
    if (!said.ok) return say(postFailureWords(t, said.refusal));
    await look();
    onKept({ name, title: file.name.replace(/\.[^.]*$/, '').slice(0, 60) });
  }

  async function remove(name: string): Promise<void> {
    const response = await fetch(`/api/media/${name}`, { method: 'DELETE', headers: asManager() }).catch(() => null);
    if (!response?.ok) say(postFailureWords(t, response && readRefusal(await response.json())));
    await look();
  }

  return { files, progress, upload: (file: File) => void upload(file), remove: (name: string) => void remove(name) };
}
export type Media = ReturnType<typeof useMedia>;

const asManager = () => ({ authorization: `Bearer ${rememberedSession('manager')?.token ?? ''}` });

/** By the older of the two ways, because only that one tells how far it is. */
function sendFile(name: string, file: File, onProgress: (share: number) => void): Promise<PostAnswer<null>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/media?name=${name}`);
    request.setRequestHeader('authorization', asManager().authorization);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      resolve(
        request.status === 200 ? { ok: true, answer: null } : { ok: false, refusal: readRefusal(request.response) },
      );
    request.onerror = () => resolve({ ok: false, refusal: null });
    request.send(file);
  });
}
