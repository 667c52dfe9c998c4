import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../../common/i18n/index.ts';
import { NoticeSheet } from '../NoticeSheet.tsx';
import { useIdle } from '../useIdleEnd.ts';
import type { KioskScreen } from '../useKiosk.ts';
import { createTapCount } from './tap-count.ts';

const IDLE_MS = 30_000;
const load = () => import('./CornerSheet.tsx');
const CornerSheet = lazy(() => load().catch(() => ({ default: NeedsHall })));

/** The way in for staff: five taps on the clock. It closes by itself, and whoever was signed in is out with it. */
export function StaffCorner({ kiosk }: { kiosk: KioskScreen }) {
  const { view, isStale } = kiosk;
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const leftMs = useIdle(isOpen, IDLE_MS, close);
  useClockTaps(() => setOpen(true));
  useEffect(() => {
    if (!isStale) void load().catch(() => undefined); // it is there, then, when the hall is not
  }, [isStale]);
  const closesInMs = leftMs ?? IDLE_MS;
  if (!isOpen || !view) return null;
  if (isStale || view.offline) return <NeedsHall closesInMs={closesInMs} onClose={close} />;
  return (
    <Suspense fallback={null}>
      <CornerSheet view={view} closesInMs={closesInMs} onClose={close} />
    </Suspense>
  );
}

function useClockTaps(onOpen: () => void): void {
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    const tap = createTapCount();
    const hear = (event: PointerEvent) => {
      const isClock = event.target instanceof Element && event.target.closest('[data-staff-corner]') !== null;
      if (event.isPrimary && isClock && tap(event.timeStamp)) open();
    };
    addEventListener('pointerdown', hear);
    return () => removeEventListener('pointerdown', hear);
  }, []);
}

function NeedsHall({ closesInMs, onClose }: { closesInMs: number; onClose: () => void }) {
  const { t } = useWords('kiosk');
  return (
    <NoticeSheet title={t('corner.away')} endsIn={Math.max(0, Math.ceil(closesInMs / 1000))} onClose={onClose}>
      <p>{t('corner.needsHall')}</p>
    </NoticeSheet>
  );
}
