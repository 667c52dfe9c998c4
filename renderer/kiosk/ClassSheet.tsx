import { localized, useWords } from '../common/i18n/index.ts';
import { Button, Sheet, Tile } from '../common/ui/index.ts';
import type { KioskScreen } from './useKiosk.ts';
import type { CustomerClass } from './wishes.ts';

/** Who may ask to go first, and whether that holds at once or a person decides. */
export function ClassSheet({ kiosk, classes }: { kiosk: KioskScreen; classes: readonly CustomerClass[] }) {
  const { t, language } = useWords('kiosk');
  const wished = kiosk.wishes.class;
  return (
    <Sheet label={t('class.title')} onClose={kiosk.closeNotice}>
      <div className="notice">
        <h2>{t('class.title')}</h2>
        <p>{t('class.hint')}</p>
        <ul className="classes">
          {classes.map((each) => (
            <li key={each.classId}>
              <Tile
                className="class"
                aria-pressed={each.classId === wished?.classId}
                onClick={() => kiosk.chooseClass(each)}
              >
                <strong>{localized(each.name, language)}</strong>
                <span>{t(each.isGranted ? 'class.granted' : 'class.asks')}</span>
              </Tile>
            </li>
          ))}
        </ul>
        <Button onClick={() => kiosk.chooseClass(null)}>{t(wished ? 'class.none' : 'class.close')}</Button>
      </div>
    </Sheet>
  );
}
