import { browserPath } from './browser.ts';

/** Before any test file: two of them that unpack the browser at once would run half of it. */
export default async function unpackBrowser(): Promise<void> {
  await browserPath();
}
