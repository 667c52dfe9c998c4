import type { ComponentProps } from 'react';

/** A surface that holds things together and is not pressed. */
export function Card({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section className={`card ${className}`} {...rest} />;
}
