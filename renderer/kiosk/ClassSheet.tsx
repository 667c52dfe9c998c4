import { Accessibility, Clock, Ear, Eye, type LucideIcon } from 'lucide-react';
import type { CareFlag } from '#protocol/vocabulary';
import { localized, useWords } from '../common/i18n/index.ts';
import { Button, Icon, Sheet, Tile } from '../common/ui/index.ts';
import { SheetEnds } from './SheetEnds.tsx';
import type { KioskScreen } from './useKiosk.ts';
import type { CustomerClass } from './wishes.ts';

const CARES = Object.entries({ hearing: Ear, sight: Eye, mobility: Accessibility, slow: Clock } satisfies Record<
  CareFlag,
  LucideIcon
>) as [CareFlag, LucideIcon][];

/** Who may ask to go first, and whether that holds at once or a person decides; and how somebody wants to be called. */
export function ClassSheet({ kiosk, classes }: { kiosk: KioskScreen; classes: readonly CustomerClass[] }) {
  const { t, language } = useWords('kiosk');
  const { class: wished, care: wanted } = kiosk.wishes;
  const isWished = wished !== null || wanted !== null;
  return (
    <Sheet label={t('class.title')} onClose={kiosk.closeNotice}>
      <div className="notice notice--choices">
        <h2>{t('class.title')}</h2>
        <p>{t('class.hint')}</p>
        <ul className="classes">
          {classes.map((each) => (
            <li key={each.classId}>
              <Tile
                className="class"
                aria-pressed={each.classId === wished?.classId}
                onClick={() => kiosk.wish({ class: each.classId === wished?.classId ? null : each })}
              >
                <strong>{localized(each.name, language)}</strong>
                <span>{t(each.isGranted ? 'class.granted' : 'class.asks')}</span>
              </Tile>
            </li>
          ))}
        </ul>
        <h3>{t('care.title')}</h3>
        <ul className="classes classes--care">
          {CARES.map(([care, icon]) => (
            <li key={care}>
              <Tile
                className="class class--care"
                aria-pressed={care === wanted}
                onClick={() => kiosk.wish({ care: care === wanted ? null : care })}
              >
                <Icon of={icon} />
                <strong>{t(`care.${care}`)}</strong>
              </Tile>
            </li>
          ))}
        </ul>
        <Button tone={isWished ? 'primary' : 'plain'} onClick={kiosk.closeNotice}>
          {t(isWished ? 'class.chosen' : 'class.close')}
        </Button>
        <SheetEnds endsIn={kiosk.noticeEndsIn} />
      </div>
    </Sheet>
  );
}
