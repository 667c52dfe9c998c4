import {
  Banknote,
  Briefcase,
  CreditCard,
  FileText,
  Gauge,
  HeartPulse,
  Landmark,
  type LucideIcon,
  MessageCircleQuestionMark,
  PiggyBank,
  Plug,
  PlugZap,
  ReceiptJapaneseYen,
  Stethoscope,
  Ticket,
  UserPen,
  Users,
  Zap,
} from 'lucide-react';

/** Names a hall may use for its services. */
const ICONS: Record<string, LucideIcon> = {
  banknote: Banknote,
  briefcase: Briefcase,
  'circle-help': MessageCircleQuestionMark,
  'credit-card': CreditCard,
  'file-text': FileText,
  gauge: Gauge,
  'heart-pulse': HeartPulse,
  landmark: Landmark,
  'message-circle-question': MessageCircleQuestionMark,
  'piggy-bank': PiggyBank,
  plug: Plug,
  'plug-zap': PlugZap,
  receipt: ReceiptJapaneseYen,
  stethoscope: Stethoscope,
  'user-pen': UserPen,
  users: Users,
  zap: Zap,
};

/** The drawing of that name; a ticket where the name is unknown. */
export function serviceIcon(name: string): LucideIcon {
  return ICONS[name] ?? Ticket;
}
