import { app } from 'electron';

/** Lets the frame end only after this work, which is done once, after that of whoever asked for the same before. */
export function endBeforeQuit(work: () => Promise<void>): void {
  let state: 'running' | 'ending' | 'ended' = 'running';
  const end = async () => {
    state = 'ending';
    await work();
    state = 'ended';
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (state === 'ended' || event.defaultPrevented) return;
    event.preventDefault();
    if (state === 'running') void end();
  });
}
