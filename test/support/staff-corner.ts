import type { Page } from 'playwright-core';

/** Taps on the kiosk's clock, as somebody does who knows the way in. */
export async function tapClock(kiosk: Page, times: number): Promise<void> {
  for (let tap = 0; tap < times; tap++) await kiosk.locator('[data-staff-corner]').click();
}

/** Badge and PIN on the corner's own keys; a badge that is still there from the last try is not typed again. */
export async function enterAtCorner(kiosk: Page, badge: string, pin: string): Promise<void> {
  const dialog = kiosk.getByRole('dialog');
  const press = async (keys: string) => {
    for (const key of keys) await dialog.getByRole('button', { name: key, exact: true }).click();
  };
  if ((await dialog.getByLabel('工号').inputValue()) !== badge) {
    await press(badge);
    await dialog.getByRole('button', { name: '下一步' }).click();
  }
  await press(pin);
  await dialog.getByRole('button', { name: '登录' }).click();
}
