import type { LucideIcon } from 'lucide-react';

/** A lucide icon in the house's stroke, as large as the text beside it. Always next to a word, so hidden from readers. */
export function Icon({ of: Drawing, className = '' }: { of: LucideIcon; className?: string }) {
  return <Drawing className={`icon ${className}`} strokeWidth={2} aria-hidden focusable={false} />;
}
