import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './Icon.tsx';
import { useFocusWhileOff } from './use-focus-while-off.ts';

export type ButtonProps = Omit<ComponentProps<'button'>, 'ref'> & {
  tone?: 'plain' | 'primary' | 'danger' | 'bare';
  icon?: LucideIcon;
};

/** A button with a word, and an icon before it where one helps. */
export function Button({ tone = 'plain', icon, className = '', children, ...rest }: ButtonProps) {
  const button = useFocusWhileOff(rest.disabled === true);
  return (
    <button ref={button} type="button" className={`button button--${tone} ${className}`} {...rest}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </button>
  );
}
