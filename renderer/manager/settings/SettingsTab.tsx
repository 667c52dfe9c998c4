import { ArrowLeft, FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../common/ui/index.ts';
import { useDevices } from '../devices/useDevices.ts';
import { TryOut } from '../replay/TryOut.tsx';
import { ConflictQuestion } from './ConflictQuestion.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SettingsList } from './SettingsList.tsx';
import { SECTIONS, type SettingsProps, type SettingsSection } from './sections.tsx';
import '../rules/rules.css';
import '../devices/devices.css';
import './settings.css';

/** What a past day can be played again with. */
const PLAYABLE: readonly string[] = ['rules', 'counters', 'services', 'staff'];

/** Everything that can be set: a list to be searched at the left, one section at the right. */
export function SettingsTab(props: SettingsProps) {
  const { manager, settings } = props;
  const { t } = manager;
  const devices = useDevices(manager);
  /** Where there is no room for both, the list gives way to what was chosen in it. */
  const [isListShown, showList] = useState(true);
  const section = SECTIONS.find(({ id }) => id === settings.section) ?? SECTIONS[0];
  const choose = (id: string) => {
    settings.setSection(id);
    showList(false);
  };
  return (
    <div className={isListShown ? 'settings settings--list' : 'settings'}>
      <SettingsList {...props} section={section?.id ?? ''} onChoose={choose} />
      {section && (
        <section key={section.id} className="settings-section" aria-label={t(`settings.title.${section.id}`)}>
          <Button tone="bare" icon={ArrowLeft} className="settings-back" onClick={() => showList(true)}>
            {t('settings.all')}
          </Button>
          {section.isWhole ? (
            section.draw(props, devices)
          ) : (
            <>
              <h2>{t(`settings.title.${section.id}`)}</h2>
              <p className="part-hint">{t(`settings.hint.${section.id}`)}</p>
              <Saving {...props} section={section} />
              {section.draw(props, devices)}
            </>
          )}
        </section>
      )}
      <ConflictQuestion {...props} />
    </div>
  );
}

/** What is not saved yet, and for rules the way to try them on a past day first. */
function Saving({ section, ...props }: SettingsProps & { section: SettingsSection }) {
  const { manager, settings } = props;
  const [isTrying, setTrying] = useState(false);
  if (section.parts.length === 0) return null;
  const isPlayable = section.parts.some((part) => PLAYABLE.includes(part));
  return (
    <>
      <SaveBar manager={manager} settings={settings} parts={section.parts}>
        {isPlayable && (
          <Button icon={FlaskConical} aria-pressed={isTrying} onClick={() => setTrying(!isTrying)}>
            {manager.t('settings.tryOut')}
          </Button>
        )}
      </SaveBar>
      {isPlayable && isTrying && <TryOut {...props} />}
    </>
  );
}
