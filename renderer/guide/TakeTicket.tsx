import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { GuideView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { Tile } from '../common/ui/index.ts';
import { CARE_FLAGS } from './care-flags.ts';
import type { GuideScreen } from './useGuide.ts';

/** One tile per service; care, when it is needed, is chosen before. */
export function TakeTicket({ guide, services }: { guide: GuideScreen; services: GuideView['queues'] }) {
  const { t, language, isLocked, take } = guide;
  return (
    <section className="take">
      <CareChoice guide={guide} />
      <h2>{t('takeHint')}</h2>
      <div className="take-services">
        {services.map(({ serviceId, code, name, open, waiting }) => (
          <Tile key={serviceId} disabled={isLocked || !open} onClick={() => take(serviceId)}>
            <span className="service-code">{code}</span>
            <strong>{localized(name, language)}</strong>
            <span className="take-figures">{open ? t('ahead', { ahead: waiting }) : t('closed')}</span>
          </Tile>
        ))}
      </div>
    </section>
  );
}

function CareChoice({ guide: { t, care, setCare } }: { guide: GuideScreen }) {
  return (
    <RadioGroup
      className="care"
      orientation="horizontal"
      value={care ?? 'none'}
      onChange={(choice) => setCare(CARE_FLAGS.find((flag) => flag === choice) ?? null)}
    >
      <Label>{t('care')}</Label>
      <div className="care-choices">
        <Radio value="none">{t('careNone')}</Radio>
        {CARE_FLAGS.map((flag) => (
          <Radio key={flag} value={flag}>
            {t(`careKind.${flag}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
