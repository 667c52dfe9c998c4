import { ArrowUp, Trash2 } from 'lucide-react';
import type { VoiceSettings } from '#protocol/voice';
import { Chips, Choice, Tick } from '../../../common/desk/fields.tsx';
import { Button } from '../../../common/ui/index.ts';
import { PARTS } from '../../settings/finding-parts.ts';
import { SaveBar } from '../../settings/SaveBar.tsx';
import type { ManagerScreen } from '../../useManager.ts';
import type { DevicesProps } from '../DevicesTab.tsx';
import { useOwnVoices } from './useOwnVoices.ts';
import { VolumeEntry } from './VolumeEntry.tsx';
import { movedUp, VOICES_AT_MOST, voiceName, voicesToAdd } from './voice-draft.ts';
import './voice.css';

const REPEATS = ['1', '2', '3'] as const;
const PACES = ['slow', 'usual', 'quick'] as const;

/** How the walls speak: in which languages, how often, how fast and how loud. */
export function VoiceSection({ manager, settings }: DevicesProps) {
  const { t } = manager;
  const { voice } = settings.settings;
  const edit = (change: Partial<VoiceSettings>) => settings.edit('voice', { ...voice, ...change });
  return (
    <>
      <h2>{t('devicePart.voice')}</h2>
      <p className="part-hint">{t('voice.hint')}</p>
      <SaveBar manager={manager} settings={settings} parts={PARTS.voice}>
        {null}
      </SaveBar>
      <Languages t={t} languages={voice.languages} onChange={(languages) => edit({ languages })} />
      <section className="card part voice-how">
        <h2>{t('voice.how')}</h2>
        <Chips
          label={t('voice.repeats')}
          value={REPEATS.find((each) => Number(each) === voice.repeats) ?? REPEATS[0]}
          options={REPEATS.map((id) => ({ id, text: t(`voice.repeat.${id}`) }))}
          onChange={(repeats) => edit({ repeats: Number(repeats) })}
        />
        <Chips
          label={t('voice.pace')}
          value={voice.pace}
          options={PACES.map((id) => ({ id, text: t(`voice.paceKind.${id}`) }))}
          onChange={(pace) => edit({ pace })}
        />
        <Tick value={voice.chime} onChange={(chime) => edit({ chime })}>
          {t('voice.chime')}
        </Tick>
        <p className="part-hint">{t('voice.clear')}</p>
      </section>
      <VolumeEntry t={t} voice={voice} onChange={edit} />
    </>
  );
}

type LanguagesProps = { t: ManagerScreen['t']; languages: string[]; onChange: (languages: string[]) => void };

/** The voices in the order in which a call is said, and what is wrong with those that the hall recorded itself. */
function Languages({ t, languages, onChange }: LanguagesProps) {
  const own = useOwnVoices();
  const others = voicesToAdd(languages, own);
  return (
    <section className="card part">
      <h2>{t('voice.languages')}</h2>
      {languages.length === 0 && <p className="rules-wrong">{t('voice.silent')}</p>}
      <ol className="rows rows-bare">
        {languages.map((pack, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a voice may stand there twice, and is warned of
          <li key={at} className="voice-row">
            <strong>{voiceName(t, pack, own)}</strong>
            <Button
              tone="bare"
              icon={ArrowUp}
              className="row-remove"
              disabled={at === 0}
              onClick={() => onChange(movedUp(languages, at))}
            >
              {t('voice.earlier')}
            </Button>
            <Button
              tone="bare"
              icon={Trash2}
              className="row-remove"
              onClick={() => onChange(languages.filter((_, index) => index !== at))}
            >
              {t('voice.remove')}
            </Button>
          </li>
        ))}
      </ol>
      {others.length > 0 && languages.length < VOICES_AT_MOST && (
        <div className="voice-add">
          <Choice
            label={t('voice.add')}
            placeholder=""
            value={null}
            options={others.map((id) => ({ id, text: voiceName(t, id, own) }))}
            onChange={(pack) => onChange([...languages, pack])}
          />
        </div>
      )}
      {own && own.problems.length > 0 && (
        <div role="alert">
          <p className="rules-wrong">{t('voice.problems')}</p>
          <ul>
            {own.problems.map(({ pack, problem }) => (
              <li key={`${pack} ${problem}`}>
                {pack}: {problem}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
