import {
  ArrowDownRight,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowUpRight,
  CornerDownLeft,
  type LucideIcon,
} from 'lucide-react';
import type { Direction } from '#protocol/zones';

/** How each direction is drawn. Up and down are stairs; straight on points up, as on a road sign. */
export const ARROWS: Record<Direction, LucideIcon> = {
  left: ArrowLeft,
  right: ArrowRight,
  ahead: ArrowUp,
  back: CornerDownLeft,
  up: ArrowUpRight,
  down: ArrowDownRight,
};
