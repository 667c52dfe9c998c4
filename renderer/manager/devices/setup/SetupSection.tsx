import { Plus, Trash2 } from 'lucide-react';
import type { RepairContact } from '#protocol/hall-settings';
import { Choice, NumberEntry, TextEntry } from '../../../common/desk/fields.tsx';
import { Button } from '../../../common/ui/index.ts';
import { LIMITS } from '../../rules/number-limits.ts';
import { withEntry } from '../../rules/timetable-draft.ts';
import { PARTS } from '../../settings/finding-parts.ts';
import { SaveBar } from '../../settings/SaveBar.tsx';
import type { DevicesProps } from '../DevicesTab.tsx';
import { printersOf } from '../sheets/printers.ts';

const KINDS = ['printer', 'screen', 'network', 'other'] as const;
const CONTACTS_AT_MOST = 12;
const NO_PRINTER = '*';
const CONTACT_WORDS_AT_MOST = 40;

/** Whom to call, who prints for kiosks without a printer, and what kiosks hold in reserve. */
export function SetupSection({ manager, settings, view }: DevicesProps) {
  const { t } = manager;
  const { fallbackPrinter, slipsPerRoll, offline } = settings.settings;
  const known = printersOf(view.devices).map(({ name }) => name);
  const printers = fallbackPrinter === null || known.includes(fallbackPrinter) ? known : [...known, fallbackPrinter];
  return (
    <>
      <h2>{t('devicePart.setup')}</h2>
      <SaveBar manager={manager} settings={settings} parts={PARTS.setup}>
        {null}
      </SaveBar>
      <Contacts manager={manager} settings={settings} view={view} />
      <section className="card part setup-numbers">
        <h2>{t('setup.printing')}</h2>
        <Choice
          label={t('setup.fallback')}
          placeholder=""
          value={fallbackPrinter ?? NO_PRINTER}
          options={[{ id: NO_PRINTER, text: t('setup.noFallback') }, ...printers.map((id) => ({ id, text: id }))]}
          onChange={(name) => settings.edit('fallbackPrinter', name === NO_PRINTER ? null : name)}
        />
        <NumberEntry
          label={t('setup.slipsPerRoll')}
          {...LIMITS.slipsPerRoll}
          unit={t('unitTickets')}
          value={slipsPerRoll}
          onChange={(slips) => settings.edit('slipsPerRoll', slips)}
        />
        <p className="part-hint">{t('setup.printingHint')}</p>
      </section>
      <section className="card part setup-numbers">
        <h2>{t('setup.offline')}</h2>
        <NumberEntry
          label={t('setup.perService')}
          {...LIMITS.perService}
          unit={t('setup.numbers')}
          value={offline.perService}
          onChange={(perService) => settings.edit('offline', { ...offline, perService })}
        />
        <NumberEntry
          label={t('setup.firstNumber')}
          {...LIMITS.firstNumber}
          unit=""
          value={offline.firstNumber}
          onChange={(firstNumber) => settings.edit('offline', { ...offline, firstNumber })}
        />
        <p className="part-hint">{t('setup.offlineHint')}</p>
      </section>
    </>
  );
}

function Contacts({ manager: { t }, settings }: DevicesProps) {
  const { contacts } = settings.settings;
  const replace = (next: RepairContact[]) => settings.edit('contacts', next);
  return (
    <section className="card part">
      <h2>{t('contact.title')}</h2>
      <ul className="rows rows-bare">
        {contacts.map((each, index) => {
          const edit = (change: Partial<RepairContact>) => replace(withEntry(contacts, index, { ...each, ...change }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name
            <li key={index} className="contact-row">
              <Choice
                label={t('contact.about')}
                placeholder=""
                value={each.about}
                options={KINDS.map((id) => ({ id, text: t(`contact.kind.${id}`) }))}
                onChange={(about) => edit({ about })}
              />
              <TextEntry
                label={t('contact.name')}
                value={each.name}
                maxLength={CONTACT_WORDS_AT_MOST}
                onChange={(name) => edit({ name })}
              />
              <TextEntry
                label={t('contact.phone')}
                kind="tel"
                value={each.phone}
                maxLength={CONTACT_WORDS_AT_MOST}
                onChange={(phone) => edit({ phone })}
              />
              <Button
                tone="bare"
                icon={Trash2}
                className="row-remove"
                onClick={() => replace(withEntry(contacts, index, null))}
              >
                {t('remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="part-actions">
        <Button
          icon={Plus}
          disabled={contacts.length >= CONTACTS_AT_MOST}
          onClick={() => replace([...contacts, { about: 'printer', name: '', phone: '' }])}
        >
          {t('contact.add')}
        </Button>
      </div>
    </section>
  );
}
