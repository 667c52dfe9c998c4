import type { Page } from 'playwright-core';

/** Tab until something with this name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = await page.evaluate(
      'document.activeElement?.matches("button, a, input") ? document.activeElement.textContent : ""',
    );
    if (name.test(String(focused))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing that can be reached with Tab is called ${name}`);
}
