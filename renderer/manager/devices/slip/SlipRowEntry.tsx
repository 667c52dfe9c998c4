import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { SlipRow } from '#protocol/slips';
import { Choice, TextEntry } from '../../../common/desk/fields.tsx';
import type { Translate } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import { canBeRemoved, hasLanguages, hasSize, SIZES } from './slip-draft.ts';

const WORDS_AT_MOST = 200;

type SlipRowEntryProps = {
  t: Translate;
  row: SlipRow;
  isFirst: boolean;
  isLast: boolean;
  onChange: (change: Partial<SlipRow>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One field of the slip: its place, its size, its languages, and the hall's own words. */
export function SlipRowEntry({ t, row, isFirst, isLast, onChange, onMove, onRemove }: SlipRowEntryProps) {
  const { field, size, languages, text } = row;
  const name = t(`slipField.${field}`);
  return (
    <>
      <span className="slip-row-moves">
        <IconButton icon={ArrowUp} move={-1} label={t('slip.up', { field: name })} isOff={isFirst} onPress={onMove} />
        <IconButton icon={ArrowDown} move={1} label={t('slip.down', { field: name })} isOff={isLast} onPress={onMove} />
      </span>
      <strong>{name}</strong>
      {hasSize(field) ? (
        <Choice
          label={t('slip.size')}
          placeholder=""
          value={String(size)}
          options={SIZES.map((id) => ({ id, text: id === '8' ? t('slip.largest') : t('slip.times', { size: id }) }))}
          onChange={(next) => onChange({ size: Number(next) })}
        />
      ) : (
        <span />
      )}
      {hasLanguages(field) ? (
        <Choice
          label={t('slip.languages')}
          placeholder=""
          value={languages}
          options={(['both', 'own'] as const).map((id) => ({ id, text: t(`slip.language.${id}`) }))}
          onChange={(next) => onChange({ languages: next })}
        />
      ) : (
        <span />
      )}
      {canBeRemoved(field) ? (
        <Button
          tone="bare"
          icon={Trash2}
          className="row-remove"
          aria-label={t('slip.remove', { field: name })}
          onClick={onRemove}
        >
          {t('remove')}
        </Button>
      ) : (
        <span />
      )}
      {text && (
        <span className="slip-row-words">
          <TextEntry
            label={t('slip.words.zh')}
            value={text.zh}
            maxLength={WORDS_AT_MOST}
            onChange={(zh) => onChange({ text: { ...text, zh } })}
          />
          <TextEntry
            label={t('slip.words.en')}
            value={text.en}
            maxLength={WORDS_AT_MOST}
            onChange={(en) => onChange({ text: { ...text, en } })}
          />
        </span>
      )}
    </>
  );
}

type IconButtonProps = {
  icon: typeof ArrowUp;
  move: -1 | 1;
  label: string;
  isOff: boolean;
  onPress: (by: -1 | 1) => void;
};

function IconButton({ icon: Drawing, move, label, isOff, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="slip-row-move"
      data-move={move}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={() => onPress(move)}
    >
      <Drawing className="icon" aria-hidden />
    </button>
  );
}
