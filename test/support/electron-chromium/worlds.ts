import type { DevTools } from './devtools.ts';
import { answerPage } from './ipc-main.ts';
import { fromChromium } from './local-schemes.ts';
import { PRELOAD_WORLD, type WebContents } from './web-contents.ts';

/** Carries what the preload says to the main process, with the frame and the origin that it truly comes from, and the answer back. */
export function watchWorlds(contents: WebContents, page: DevTools): void {
  page.on('Runtime.executionContextCreated', ({ context }) => {
    const { id, name, origin, auxData } = context;
    if (name !== PRELOAD_WORLD || auxData?.frameId !== contents.targetId) return;
    contents.worlds.set(id, { parent: null, url: contents.url, origin: fromChromium(origin), top: null });
    contents.preloadWorld = id;
  });
  page.on('Runtime.executionContextsCleared', () => {
    contents.worlds.clear();
    contents.preloadWorld = null;
  });
  page.on('Runtime.bindingCalled', async ({ payload, executionContextId }) => {
    const sent = JSON.parse(payload);
    if (sent.kind === 'close') return contents.onClose();
    const senderFrame = contents.worlds.get(executionContextId) ?? null;
    const reply = await answerPage({ sender: contents, senderFrame }, sent);
    if (reply === null) return;
    const answer = `fromFrame.answer(${sent.id}, ${reply.isOk}, ${JSON.stringify(reply.value) ?? 'undefined'})`;
    contents.inPreload(executionContextId, answer);
  });
}
