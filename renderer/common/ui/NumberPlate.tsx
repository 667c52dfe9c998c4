import type { CSSProperties } from 'react';

/** A ticket or counter number: tabular figures, heavy, as large as `size` says (any CSS length; default: inherited). */
export function NumberPlate({ number, size, className = '' }: { number: string; size?: string; className?: string }) {
  const style: CSSProperties | undefined = size === undefined ? undefined : { fontSize: size };
  return (
    <span className={`number-plate ${className}`} {...(style && { style })}>
      {number}
    </span>
  );
}
