import { type ReactNode, useEffect, useRef } from 'react';

/** A quiet question or answer over the screen. The browser's own dialog keeps the focus inside and Escape working. */
export function Sheet({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={label} onCancel={onClose} onClose={onClose}>
      {children}
    </dialog>
  );
}
