import { Handshake, Info, type LucideIcon, Phone, ReceiptText, Route, ShieldCheck, ZapOff } from 'lucide-react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { PlaylistItem, PlaylistTopic } from '#protocol/playlist';
import { Icon } from '../common/ui/index.ts';
import { STUCK_MS } from './usePlaylist.ts';
import './media.css';

type Of<Kind extends PlaylistItem['kind']> = Extract<PlaylistItem, { kind: Kind }>;
type MediaPaneProps = {
  item: PlaylistItem;
  isPaused: boolean;
  onEnded: () => void;
  onBroken: (item: PlaylistItem) => void;
};

/** What the playlist shows now; the item before stays beneath until the new one is there, so that nothing flickers. */
export function MediaPane({ item, isPaused, onEnded, onBroken }: MediaPaneProps) {
  const [ready, setReady] = useState<PlaylistItem | null>(null);
  const isReady = item.kind === 'text' || ready?.itemId === item.itemId;
  const beneath = !isReady && ready !== null && ready.kind !== 'video' ? ready : null;
  return (
    <section className={isPaused ? 'media media--paused' : 'media'} aria-hidden={isPaused}>
      {beneath && <Shown item={beneath} />}
      <div key={item.itemId} className={isReady ? 'media-item' : 'media-item media-item--coming'}>
        {item.kind === 'text' && <TextItem item={item} onShown={() => setReady(item)} />}
        {item.kind === 'picture' && (
          <Picture item={item} onShown={() => setReady(item)} onBroken={() => onBroken(item)} />
        )}
        {item.kind === 'video' && (
          <Video
            item={item}
            isPaused={isPaused}
            onShown={() => setReady(item)}
            onEnded={onEnded}
            onBroken={() => onBroken(item)}
          />
        )}
      </div>
    </section>
  );
}

const addressOf = (file: string) => `/media/${file}`;

function Shown({ item }: { item: Of<'text'> | Of<'picture'> }) {
  return (
    <div className="media-item">
      {item.kind === 'text' ? <Words item={item} /> : <img src={addressOf(item.file)} alt={item.title.zh} />}
    </div>
  );
}

function TextItem({ item, onShown }: { item: Of<'text'>; onShown: () => void }) {
  const shown = useLatest(onShown);
  useEffect(() => shown.current(), [shown]);
  return <Words item={item} />;
}

const TOPICS: Record<PlaylistTopic, LucideIcon> = {
  tariff: ReceiptText,
  process: Route,
  outage: ZapOff,
  'payment-safety': ShieldCheck,
  promise: Handshake,
  hotline: Phone,
  other: Info,
};

/** As large as so many signs fit on a pane of 16:9, or of any wider one. */
function sizeFor({ title, body }: Of<'text'>): CSSProperties {
  const signs = title.zh.length * 2 + body.zh.length + (title.en.length + body.en.length) * 0.3 + 14;
  return { '--text-size': Math.min(10, 105 / Math.sqrt(signs)).toFixed(2) } as CSSProperties;
}

function Words({ item }: { item: Of<'text'> }) {
  return (
    <div className="media-text" style={sizeFor(item)}>
      <h2>
        <Icon of={TOPICS[item.topic]} />
        <span>{item.title.zh}</span>
      </h2>
      <p>{item.body.zh}</p>
      <p lang="en">
        <strong>{item.title.en}</strong> {item.body.en}
      </p>
    </div>
  );
}

type FileProps<Kind extends 'picture' | 'video'> = { item: Of<Kind>; onShown: () => void; onBroken: () => void };

function Picture({ item, onShown, onBroken }: FileProps<'picture'>) {
  return <img src={addressOf(item.file)} alt={item.title.zh} onLoad={onShown} onError={onBroken} />;
}

function Video({
  item,
  isPaused,
  onShown,
  onEnded,
  onBroken,
}: FileProps<'video'> & Pick<MediaPaneProps, 'isPaused' | 'onEnded'>) {
  const video = useRef<HTMLVideoElement>(null);
  const broken = useLatest(onBroken);
  useEffect(() => {
    const { current } = video;
    if (isPaused) return current?.pause();
    void current?.play().catch(() => undefined); // what keeps it from playing is noticed below
    let movedTo = -1;
    const looking = setInterval(() => {
      if (current?.currentTime === movedTo) broken.current();
      movedTo = current?.currentTime ?? -1;
    }, STUCK_MS);
    return () => clearInterval(looking);
  }, [isPaused, broken]);
  return (
    <video
      ref={video}
      src={addressOf(item.file)}
      muted
      playsInline
      preload="auto"
      onLoadedData={onShown}
      onEnded={({ currentTarget }) => {
        void currentTarget.play().catch(() => undefined); // where nothing else plays, it plays again
        onEnded();
      }}
      onError={onBroken}
    />
  );
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
