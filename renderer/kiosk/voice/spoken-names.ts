import type { Translate } from '../../common/i18n/index.ts';
import type { Say } from './say.ts';

/** The kiosk's words that have a recording. */
export const CLIP_OF_WORD: Record<string, string> = {
  question: 'question',
  'several.question': 'item-several',
  'option.large': 'item-large',
  'option.normal': 'item-large',
  'option.low': 'item-low',
  'option.high': 'item-low',
  'option.contrast': 'item-contrast',
  'option.plain': 'item-contrast',
  'option.help': 'item-help',
  'option.helpCalled': 'item-help',
  'option.back': 'item-returned',
  'wish.appointment': 'item-appointment',
  'wish.class': 'item-class',
  'wish.several': 'item-several',
  'several.giveUp': 'item-back',
  'several.take': 'item-confirm',
  'entry.back': 'item-back',
  'entry.delete': 'item-delete',
  'back.title': 'number-keys',
  'back.rejoin': 'item-returned',
  'back.cancel': 'item-cancel',
  'back.cancelYes': 'item-cancel',
  'back.cancelNo': 'item-back',
  'class.close': 'item-back',
  'appointment.title': 'item-appointment',
  'appointment.checkIn': 'item-confirm',
  'ticket.ok': 'item-ok',
  'ticket.keep': 'item-ok',
  'ticket.have': 'item-ok',
  'ticket.giveBack': 'item-cancel',
  'help.ok': 'item-ok',
  'guide.items': 'guide-items',
  'guide.before': 'item-before',
  'guide.next': 'item-next',
  'guide.person': 'item-help',
  'told.haveAll': 'item-have-all',
  'told.printFirst': 'item-print',
  'told.printAgain': 'item-print',
  'announced.title': 'guide-announced',
  'announced.takeAnyway': 'item-confirm',
  'announced.noNumber': 'item-back',
};

/** Finds what says a name on the page; null where only a voice that reads can. */
export function createSpokenNames(t: Translate) {
  const clips = new Map(Object.entries(CLIP_OF_WORD).map(([word, clip]) => [t(word), clip]));
  return (name: string): Say | null => {
    if (/^[0-9A-Za-z]{1,8}$/.test(name) && !clips.has(name)) return `number:${name.toUpperCase()}`;
    return clips.get(name) ?? null;
  };
}
