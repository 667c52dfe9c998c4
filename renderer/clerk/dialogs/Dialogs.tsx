import type { ClerkView } from '#protocol/views';
import { IncidentQuestion } from '../../common/desk/IncidentQuestion.tsx';
import { BarDialog } from '../bar/BarDialog.tsx';
import { ShortcutsDialog } from '../bar/ShortcutsDialog.tsx';
import type { CallBar } from '../bar/useCallBar.ts';
import { findTicket } from '../queue-shown.ts';
import type { Clerk } from '../useClerk.ts';
import { CloseDialog, ReleaseDialog } from './CloseDialogs.tsx';
import { MoveDialog, TakeOverDialog } from './CounterDialogs.tsx';
import type { TicketQuestion } from './clerk-dialog.ts';
import { GrantDialog } from './GrantDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { ListDialog } from './ListDialog.tsx';
import { MoreDialog } from './MoreDialog.tsx';
import { OverLimitDialog } from './OverLimitDialog.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { PromiseDialog } from './PromiseDialog.tsx';
import { ResultDialog } from './ResultDialog.tsx';
import { AnotherDialog, WalkInDialog } from './ServiceDialogs.tsx';
import { SummaryDialog } from './SummaryDialog.tsx';
import { CallDialog, TicketDialog } from './TicketDialogs.tsx';
import { TransferDialog } from './TransferDialog.tsx';

type DialogProps = { clerk: Clerk; view: ClerkView };
type DialogsProps = DialogProps & { bar: CallBar };

/** The one question that is asked now, if any. */
export function Dialogs({ clerk, bar, view }: DialogsProps) {
  const { dialog } = clerk;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'bar':
      return <BarDialog clerk={clerk} bar={bar} view={view} />;
    case 'shortcuts':
      return bar.state && <ShortcutsDialog clerk={clerk} bar={bar} state={bar.state} />;
    case 'pause':
      return <PauseDialog clerk={clerk} view={view} />;
    case 'close':
      return <CloseDialog clerk={clerk} current={view.current} />;
    case 'release':
      return <ReleaseDialog clerk={clerk} dialog={dialog} />;
    case 'move':
      return <MoveDialog clerk={clerk} view={view} />;
    case 'take-over':
      return <TakeOverDialog clerk={clerk} view={view} dialog={dialog} />;
    case 'walk-in':
      return <WalkInDialog clerk={clerk} offers={view.counter?.offers ?? []} />;
    case 'incident':
      return <IncidentQuestion desk={clerk.reporting} onClose={clerk.closeDialog} />;
    case 'list':
      return <ListDialog clerk={clerk} view={view} />;
    case 'more':
      return <MoreDialog clerk={clerk} bar={bar} />;
    case 'summary':
      return <SummaryDialog clerk={clerk} today={view.today} dialog={dialog} />;
    case 'over-limit':
      return <OverLimitDialog clerk={clerk} view={view} dialog={dialog} />;
    case 'hold':
    case 'transfer':
    case 'another':
    case 'result':
    case 'promise':
      return <CurrentDialog clerk={clerk} view={view} kind={dialog.kind} />;
    case 'ticket':
    case 'call':
    case 'grant':
      return <PlacedDialog clerk={clerk} view={view} dialog={dialog} />;
    default:
      return dialog satisfies undefined;
  }
}

type CurrentKind = 'hold' | 'transfer' | 'another' | 'result' | 'promise';

function CurrentDialog({ clerk, view, kind }: DialogProps & { kind: CurrentKind }) {
  const { current, counter } = view;
  if (!current) return null;
  if (kind === 'hold') return <HoldDialog clerk={clerk} current={current} />;
  if (kind === 'transfer') return <TransferDialog clerk={clerk} view={view} current={current} />;
  if (kind === 'promise') return <PromiseDialog clerk={clerk} view={view} current={current} />;
  if (kind === 'result') return <ResultDialog clerk={clerk} current={current} />;
  return <AnotherDialog clerk={clerk} view={view} offers={counter?.offers ?? []} current={current} />;
}

function PlacedDialog({ clerk, view, dialog }: DialogProps & { dialog: TicketQuestion }) {
  const placed = findTicket(view, dialog.ticketId);
  if (!placed) return null;
  if (dialog.kind === 'ticket') return <TicketDialog clerk={clerk} placed={placed} />;
  if (dialog.kind === 'call') return <CallDialog clerk={clerk} view={view} placed={placed} />;
  return <GrantDialog clerk={clerk} view={view} ticket={placed.ticket} />;
}
