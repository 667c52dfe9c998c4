import type { ComponentProps } from 'react';

/** A large surface that is pressed as a whole. */
export function Tile({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={`tile ${className}`} {...rest} />;
}
