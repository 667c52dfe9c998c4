import type { LocalizedText } from '#protocol/vocabulary';

/** A way into the hall: where in the picture it lies (percent), and the page behind it. */
export type Place = { href: string; name: LocalizedText; left: number; top: number; width: number; height: number };

export const places: readonly Place[] = [
  { href: '/kiosk', name: { zh: '取号机', en: 'Kiosk' }, left: 5, top: 38, width: 13, height: 52 },
  { href: '/guide', name: { zh: '引导员', en: 'Guide' }, left: 18.5, top: 45, width: 9.5, height: 45 },
  { href: '/display', name: { zh: '大屏', en: 'Wall display' }, left: 35, top: 3, width: 30, height: 33 },
  { href: '/window?counter=1', name: { zh: '窗口屏', en: 'Window' }, left: 29.5, top: 37, width: 14.5, height: 37 },
  { href: '/clerk', name: { zh: '窗口工作台', en: 'Clerk' }, left: 44.5, top: 37, width: 15, height: 37 },
  { href: '/pad?counter=1', name: { zh: '评价器', en: 'Rating pad' }, left: 60, top: 44, width: 15, height: 30 },
  { href: '/manager', name: { zh: '值班经理', en: 'Manager' }, left: 79, top: 40, width: 18, height: 34 },
];

export const demoStaff = [
  { role: { zh: '柜员', en: 'Clerk' }, badge: '1001–1006' },
  { role: { zh: '引导员', en: 'Guide' }, badge: '8001' },
  { role: { zh: '值班经理', en: 'Manager' }, badge: '9001' },
] as const;

export const DEMO_PIN = '2468';
