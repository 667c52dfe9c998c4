import { ChevronRight } from 'lucide-react';
import { localized, useWords } from '../../common/i18n/index.ts';
import { Icon, Tile } from '../../common/ui/index.ts';
import type { Service } from '../stages.ts';
import type { KioskScreen } from '../useKiosk.ts';
import { sayNth } from '../voice/say.ts';
import { GuidePage } from './GuidePage.tsx';
import type { Choice } from './GuideStage.tsx';

type ChoicePageProps = {
  kiosk: KioskScreen;
  service: Service;
  over: string;
  title: string;
  hint: string | null;
  choices: readonly Choice[];
};

/** One plain question and its answers, or the items of a service: a tap decides. */
export function ChoicePage({ kiosk, service, over, title, hint, choices }: ChoicePageProps) {
  const { t, language } = useWords('kiosk');
  const { stage, isLocked } = kiosk;
  const taking = stage.at === 'taking' ? stage.order.itemCode : null;
  return (
    <GuidePage
      kiosk={kiosk}
      name={`${service.serviceId} ${title}`}
      {...{ over, title, hint }}
      clips="guide-items"
      isPressed
      actions={null}
    >
      {choices.map(({ key, name, term, code }, at) => (
        <Tile
          key={key}
          className="choice"
          disabled={isLocked}
          aria-busy={code !== null && code === taking}
          data-clips={sayNth(at + 1)}
          onClick={() => kiosk.choose(service.serviceId, code)}
        >
          <span className="choice-name">{localized(name, language)}</span>
          {term && (
            <span className="choice-term">
              {code !== null && code === taking ? t('taking') : localized(term, language)}
            </span>
          )}
          <Icon of={ChevronRight} />
        </Tile>
      ))}
    </GuidePage>
  );
}
