import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

type BannerProps = { icon: LucideIcon; tone: 'calm' | 'danger'; className?: string; children: ReactNode };

/** One line that says how things are, with an icon; it is read out when it changes. */
export function Banner({ icon, tone, className = '', children }: BannerProps) {
  return (
    <p className={`banner banner--${tone} ${className}`} role="status">
      <Icon of={icon} />
      <span>{children}</span>
    </p>
  );
}
