import { Trash2 } from 'lucide-react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { PlaylistItem } from '#protocol/playlist';
import { DayEntry } from '../../../common/desk/DayEntry.tsx';
import { Choice, NumberEntry, TextEntry, Tick } from '../../../common/desk/fields.tsx';
import { TimeEntry } from '../../../common/desk/TimeEntry.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import { LIMITS } from '../../rules/number-limits.ts';
import type { Settings } from '../../rules/settings-draft.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { kindOfFile, TOPICS } from './playlist-draft.ts';
import type { Media } from './useMedia.ts';

const LANGUAGES = ['zh', 'en'] as const;
const WORDS_AT_MOST = 200;
const OFFICE_HOURS = { from: '08:30', to: '17:30' };

type ItemFormProps = {
  manager: ManagerScreen;
  media: Media;
  zones: Settings['zones'];
  item: PlaylistItem;
  onChange: (item: PlaylistItem) => void;
  onRemove: () => void;
};

/** One item: what it says or shows, when, and where. */
export function ItemForm({ manager: { t, language }, media, zones, item, onChange, onRemove }: ItemFormProps) {
  const edit = (change: Partial<PlaylistItem>) => onChange({ ...item, ...change } as PlaylistItem);
  const dates = (['from', 'until'] as const).map((end) => (
    <DayEntry
      key={end}
      label={t(`playlist.${end}`)}
      value={item[end] ?? ''}
      onChange={(day) => edit({ [end]: day === '' ? null : day })}
    />
  ));
  return (
    <section className="card notice-form">
      <Choice
        label={t('playlist.topicTitle')}
        placeholder=""
        value={item.topic}
        options={TOPICS.map((id) => ({ id, text: t(`playlist.topic.${id}`) }))}
        onChange={(topic) => edit({ topic })}
      />
      {item.kind === 'video' ? (
        <p className="part-hint">{t('playlist.wholeVideo')}</p>
      ) : (
        <NumberEntry
          label={t('playlist.seconds')}
          {...LIMITS.seconds}
          unit={t('unitSeconds')}
          value={item.seconds}
          onChange={(seconds) => edit({ seconds })}
        />
      )}
      {LANGUAGES.map((each) => (
        <TextEntry
          key={each}
          label={t(`playlist.title.${each}`)}
          value={item.title[each]}
          maxLength={WORDS_AT_MOST}
          onChange={(words) => edit({ title: { ...item.title, [each]: words } })}
        />
      ))}
      {item.kind === 'text' ? (
        LANGUAGES.map((each) => (
          <TextField
            key={each}
            className="field"
            value={item.body[each]}
            maxLength={WORDS_AT_MOST}
            onChange={(words) => edit({ body: { ...item.body, [each]: words } })}
          >
            <Label>{t(`playlist.body.${each}`)}</Label>
            <TextArea className="react-aria-Input notice-lines" rows={4} />
          </TextField>
        ))
      ) : (
        <FileOfItem t={t} media={media} item={item} onChange={(file) => edit({ file })} />
      )}
      {dates}
      <div className="playlist-hours">
        <Tick value={item.hours !== null} onChange={(isLimited) => edit({ hours: isLimited ? OFFICE_HOURS : null })}>
          {t('playlist.onlyHours')}
        </Tick>
        {item.hours && (
          <>
            <TimeEntry
              label={t('playlist.hourFrom')}
              value={item.hours.from}
              onChange={(from) => edit({ hours: { ...OFFICE_HOURS, ...item.hours, from } })}
            />
            <TimeEntry
              label={t('playlist.hourTo')}
              value={item.hours.to}
              onChange={(to) => edit({ hours: { ...OFFICE_HOURS, ...item.hours, to } })}
            />
          </>
        )}
      </div>
      {zones.length > 0 && (
        <div className="playlist-hours">
          {zones.map(({ zoneId, name }) => (
            <Tick
              key={zoneId}
              value={item.zones.includes(zoneId)}
              onChange={(isChosen) =>
                edit({ zones: isChosen ? [...item.zones, zoneId] : item.zones.filter((each) => each !== zoneId) })
              }
            >
              {localized(name, language)}
            </Tick>
          ))}
          <p className="part-hint">{t('playlist.zonesHint')}</p>
        </div>
      )}
      <Button tone="danger" icon={Trash2} onClick={onRemove}>
        {t('playlist.remove')}
      </Button>
    </section>
  );
}

type FileOfItemProps = {
  t: ManagerScreen['t'];
  media: Media;
  item: Exclude<PlaylistItem, { kind: 'text' }>;
  onChange: (file: string) => void;
};

/** The file as it is, and others of its kind. */
function FileOfItem({ t, media, item, onChange }: FileOfItemProps) {
  const names = (media.files ?? []).map(({ name }) => name).filter((name) => kindOfFile(name) === item.kind);
  const isThere = names.includes(item.file);
  const options = (isThere ? names : [item.file, ...names]).map((id) => ({ id, text: id }));
  return (
    <div className="playlist-file">
      <Choice label={t('playlist.file')} placeholder="" value={item.file} options={options} onChange={onChange} />
      {isThere && item.kind === 'picture' && <img src={`/media/${item.file}`} alt={item.title.zh} />}
      {isThere && item.kind === 'video' && (
        <video key={item.file} src={`/media/${item.file}`} controls muted preload="metadata" />
      )}
      {media.files && !isThere && (
        <p className="rules-wrong" role="alert">
          {t('playlist.missing')}
        </p>
      )}
    </div>
  );
}
