import type { ReactNode } from 'react';
import type { ServiceEntry } from '#protocol/catalogue';
import type { Offers } from '#protocol/hall-settings';
import type { Language } from '#protocol/vocabulary';
import { localized, type Translate } from '../../common/i18n/index.ts';
import { offerOf, withNextOffer } from './offers-draft.ts';
import './matrix.css';

/** Who offers something; `offers` is null where somebody else decides, and then `otherwise` stands in place of the cells. */
export type OfferRow = {
  id: string;
  name: string;
  head: ReactNode;
  offers: Offers | null;
  otherwise: string;
  onChange: (offers: Offers) => void;
};

type Said = { t: Translate; language: Language };
type Offered = Pick<ServiceEntry, 'serviceId' | 'code' | 'name'>;
type OfferMatrixProps = { said: Said; head: string; queues: readonly Offered[]; rows: readonly OfferRow[] };

/** Who does which service, and who only helps with it: each touch of a cell goes one step further. */
export function OfferMatrix({ said, head, queues, rows }: OfferMatrixProps) {
  return (
    <div className="matrix-room">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {queues.map(({ serviceId, code, name }) => (
              <th key={serviceId} scope="col">
                <span className="plan-code">{code}</span>
                <small>{localized(name, said.language)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.head}</th>
              {row.offers ? (
                <OfferCells said={said} queues={queues} row={row} offers={row.offers} />
              ) : (
                <td colSpan={queues.length} className="offer-otherwise">
                  {row.otherwise}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type OfferCellsProps = { said: Said; queues: readonly Offered[]; row: OfferRow; offers: Offers };

function OfferCells({ said: { t, language }, queues, row, offers }: OfferCellsProps) {
  return queues.map(({ serviceId, name }) => {
    const kind = offerOf(offers, serviceId);
    const offer = t(`offer.${kind}`);
    return (
      <td key={serviceId}>
        <button
          type="button"
          className={`offer offer--${kind}`}
          aria-label={t('offerLabel', { counter: row.name, service: localized(name, language), offer })}
          onClick={() => row.onChange(withNextOffer(offers, serviceId))}
        >
          {kind === 'none' ? '–' : offer}
        </button>
      </td>
    );
  });
}
