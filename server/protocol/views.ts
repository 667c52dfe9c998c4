import type { z } from 'zod';
import { ClerkView } from './views/clerk-view.ts';
import { PadView, PhoneView, WindowView } from './views/customer-views.ts';
import { DisplayView } from './views/display-view.ts';
import { KioskView } from './views/kiosk-view.ts';
import { GuideView, ManagerView } from './views/staff-views.ts';

export { ClerkView, DisplayView, GuideView, KioskView, ManagerView, PadView, PhoneView, WindowView };

/** One whole picture per audience, sent on connecting and after each change. */
export const views = {
  'kiosk:view': KioskView,
  'display:view': DisplayView,
  'window:view': WindowView,
  'pad:view': PadView,
  'clerk:view': ClerkView,
  'guide:view': GuideView,
  'manager:view': ManagerView,
  'phone:view': PhoneView,
} as const;

export type Views = { [Name in keyof typeof views]: z.infer<(typeof views)[Name]> };
export type ViewName = keyof Views;
