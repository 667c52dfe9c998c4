import { Info } from 'lucide-react';
import { Icon } from '../ui/index.ts';

/** Where refusals are said; always on the page, so that screen readers hear it change. */
export function Notice({ text }: { text: string | null }) {
  return (
    <div className="staff-notice" role="status" aria-live="assertive">
      {text && (
        <p>
          <Icon of={Info} /> {text}
        </p>
      )}
    </div>
  );
}
