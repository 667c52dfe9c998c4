import { ArrowDown, ArrowUp, FileUp, Image, Plus, Text, Trash2, TriangleAlert, Video } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger, Button as PressableButton } from 'react-aria-components';
import type { Playlist, PlaylistItem } from '#protocol/playlist';
import { Choice } from '../../../common/desk/fields.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { Button, Icon } from '../../../common/ui/index.ts';
import { PARTS } from '../../settings/finding-parts.ts';
import { SaveBar } from '../../settings/SaveBar.tsx';
import type { ManagerScreen } from '../../useManager.ts';
import type { DevicesProps } from '../DevicesTab.tsx';
import { ItemForm } from './ItemForm.tsx';
import { ITEMS_AT_MOST, isItemReady, moved, newItem, validity } from './playlist-draft.ts';
import { type Media, useMedia } from './useMedia.ts';
import './playlist.css';

const STAFF_SHOWN = ['name-and-badge', 'badge', 'nobody'] as const;

/** What the walls play between the calls, in which order and until when; and what customers see of the clerks. */
export function PlaylistSection({ manager, settings }: DevicesProps) {
  const { t } = manager;
  const { playlist, zones, staffShown } = settings.settings;
  const [chosen, setChosen] = useState<string | null>(playlist[0]?.itemId ?? null);
  const edit = (next: Playlist) => settings.edit('playlist', next);
  const add = (file: { name: string; title: string } | null) => {
    const added = newItem(playlist, file);
    edit([...playlist, added]);
    setChosen(added.itemId);
  };
  const media = useMedia(manager, add);
  const open = playlist.find(({ itemId }) => itemId === chosen);
  const isFull = playlist.length >= ITEMS_AT_MOST;
  return (
    <>
      <h2>{t('devicePart.playlist')}</h2>
      <p className="part-hint">{t('playlist.hint')}</p>
      <SaveBar manager={manager} settings={settings} parts={PARTS.playlist}>
        <Button icon={Plus} disabled={isFull} onClick={() => add(null)}>
          {t('playlist.addText')}
        </Button>
        <Upload t={t} media={media} isFull={isFull} />
      </SaveBar>
      <div className="notices">
        <div className="notice-list">
          <ol className="playlist-items">
            {playlist.map((item, at) => (
              <Item
                key={item.itemId}
                {...{ manager, media, item }}
                isChosen={item.itemId === chosen}
                onChoose={() => setChosen(item.itemId)}
                onMove={(places) => edit(moved(playlist, item.itemId, places))}
                ends={{ isFirst: at === 0, isLast: at === playlist.length - 1 }}
              />
            ))}
          </ol>
          <UnusedFiles t={t} media={media} playlist={playlist} />
          <Choice
            label={t('playlist.staffShown')}
            placeholder=""
            value={staffShown}
            options={STAFF_SHOWN.map((id) => ({ id, text: t(`playlist.staff.${id}`) }))}
            onChange={(next) => settings.edit('staffShown', next)}
          />
        </div>
        {open ? (
          <ItemForm
            key={open.itemId}
            {...{ manager, media, zones }}
            item={open}
            onChange={(next) => edit(playlist.map((each) => (each.itemId === next.itemId ? next : each)))}
            onRemove={() => edit(playlist.filter(({ itemId }) => itemId !== open.itemId))}
          />
        ) : (
          <p className="part-hint">{t('playlist.choose')}</p>
        )}
      </div>
    </>
  );
}

function Upload({ t, media, isFull }: { t: ManagerScreen['t']; media: Media; isFull: boolean }) {
  if (media.progress !== null) {
    return (
      <label className="playlist-progress">
        {t('playlist.uploading', { percent: Math.round(media.progress * 100) })}
        <progress value={media.progress} />
      </label>
    );
  }
  return (
    <FileTrigger
      acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp', 'video/mp4', 'video/webm']}
      onSelect={(files) => {
        const file = files?.item(0);
        if (file) media.upload(file);
      }}
    >
      <PressableButton className="button" isDisabled={isFull}>
        <Icon of={FileUp} />
        <span>{t('playlist.upload')}</span>
      </PressableButton>
    </FileTrigger>
  );
}

const KINDS = { text: Text, picture: Image, video: Video };

type ItemProps = {
  manager: ManagerScreen;
  media: Media;
  item: PlaylistItem;
  isChosen: boolean;
  onChoose: () => void;
  onMove: (places: -1 | 1) => void;
  ends: { isFirst: boolean; isLast: boolean };
};

function Item({ manager: { t, language, desk }, media, item, isChosen, onChoose, onMove, ends }: ItemProps) {
  const when = validity(item, desk.today);
  const isMissing = item.kind !== 'text' && media.files?.every(({ name }) => name !== item.file);
  return (
    <li className="playlist-item">
      <button
        type="button"
        className={isItemReady(item) && !isMissing ? 'notice-choice' : 'notice-choice is-shut'}
        aria-pressed={isChosen}
        onClick={onChoose}
      >
        <Icon of={isMissing ? TriangleAlert : KINDS[item.kind]} />
        <span>
          {localized(item.title, language) || t('playlist.untitled')}
          <small>
            {isMissing ? t('playlist.missing') : `${t(`playlist.topic.${item.topic}`)} · ${t(`playlist.when.${when}`)}`}
          </small>
        </span>
      </button>
      <Button tone="bare" icon={ArrowUp} disabled={ends.isFirst} onClick={() => onMove(-1)}>
        <span className="visually-hidden">{t('playlist.earlier')}</span>
      </Button>
      <Button tone="bare" icon={ArrowDown} disabled={ends.isLast} onClick={() => onMove(1)}>
        <span className="visually-hidden">{t('playlist.later')}</span>
      </Button>
    </li>
  );
}

/** What takes space and is not shown anywhere. */
function UnusedFiles({ t, media, playlist }: { t: ManagerScreen['t']; media: Media; playlist: Playlist }) {
  const unused = (media.files ?? []).filter(
    ({ name, isUsed }) => !isUsed && !playlist.some((item) => item.kind !== 'text' && item.file === name),
  );
  if (unused.length === 0) return null;
  return (
    <section className="playlist-unused">
      <h3>{t('playlist.unused')}</h3>
      <ul>
        {unused.map(({ name, bytes }) => (
          <li key={name}>
            <span>{name}</span> <small>{t('playlist.size', { megabytes: (bytes / 1_000_000).toFixed(1) })}</small>
            <Button tone="bare" icon={Trash2} onClick={() => media.remove(name)}>
              {t('playlist.delete')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
