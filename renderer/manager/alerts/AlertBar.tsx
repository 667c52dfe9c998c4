import { Button } from '../../common/ui/index.ts';
import { AlertLine, type AlertsProps } from './AlertLine.tsx';
import { inOrder } from './alert-words.ts';
import './alerts.css';

/** On every part of the page: what is most urgent, and how much more there is. The plan shows all of them beside it. */
export function AlertBar({ manager, view, duty }: AlertsProps) {
  const open = inOrder(view.duty.alerts).filter(({ noted }) => noted === null);
  const [first] = open;
  if (!first) return null;
  return (
    <section className="alert-bar" aria-label={manager.t('alerts.title')}>
      <AlertLine manager={manager} view={view} duty={duty} alert={first} />
      {open.length > 1 && (
        <Button tone="bare" onClick={() => duty.ask({ kind: 'alerts' })}>
          {manager.t('alerts.all', { count: open.length })}
        </Button>
      )}
    </section>
  );
}
