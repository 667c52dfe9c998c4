import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language, LocalizedText } from '#protocol/vocabulary';
import { commonWords } from './common-words.ts';
import { type LanguageHead, languageOf, loadWords, nextLanguage } from './languages.ts';

export type Words = Record<Language, object>;
export type Translate = (key: string | string[], values?: Record<string, string | number>) => string;

void i18next.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: (code: string) => [languageOf(code).texts, 'zh'],
  defaultNS: 'common',
  fallbackNS: ['staff', 'common'],
  resources: { zh: { common: commonWords.zh }, en: { common: commonWords.en } },
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** i18next's function by the two arguments that pages use; a new one only when the language or namespace changes. */
const plainOf = new WeakMap<object, Translate>();
function plain(t: (key: string | string[], values: Record<string, string | number>) => string): Translate {
  const known = plainOf.get(t);
  if (known) return known;
  const translate: Translate = (key, values = {}) => t(key, values);
  plainOf.set(t, translate);
  return translate;
}

/** Every page brings its own words, out of `renderer/words`; the namespace keeps them apart. */
export function registerWords(namespace: string, words: Words): void {
  i18next.addResourceBundle('zh', namespace, words.zh);
  i18next.addResourceBundle('en', namespace, words.en);
}

let wished = 'zh';

/**
 * Shows the screen in another language, once its words are there; what they lack is said in Chinese or English. A wish
 * that another has overtaken is dropped: the next customer may stand there already. Without its words nothing changes.
 */
export async function setLanguage(code: string): Promise<void> {
  wished = code;
  const file = i18next.hasResourceBundle(code, 'common') ? null : await loadWords(code).catch(() => undefined);
  if (file === undefined || wished !== code) return;
  for (const [namespace, words] of Object.entries(file ?? {})) i18next.addResourceBundle(code, namespace, words);
  await i18next.changeLanguage(languageOf(code).code);
}

export type ScreenWords = {
  t: Translate;
  /** Of the hall's own texts that go with the screen's language. */
  language: Language;
  /** How the screen's language writes dates and numbers. */
  locale: string;
  /** It is the one that every screen begins with. */
  isUsual: boolean;
  /** What a button offers that goes from language to language. */
  next: LanguageHead;
  setLanguage: (code: string) => void;
};

/** Words of a page; a key that the page does not have is looked up among those of all staff pages, then the common ones. */
export function useWords(namespace: string): ScreenWords {
  const { t, i18n } = useTranslation(namespace);
  const { code, texts, locale } = languageOf(i18n.language);
  const isUsual = code === 'zh';
  return { t: plain(t), language: texts, locale, isUsual, next: nextLanguage(code), setLanguage: choose };
}

const choose = (code: string) => void setLanguage(code);

/** Tells the listener the language now and whenever it changes. */
export function onLanguage(listener: (language: LanguageHead) => void): void {
  const tell = (code: string) => listener(languageOf(code));
  i18next.on('languageChanged', tell);
  tell(i18next.language);
}

/** Words in a language of one's own choice, for slips and screens that show both at once. */
export function wordsIn(language: Language, namespace: string): Translate {
  return plain(i18next.getFixedT(language, namespace));
}

/** A text of the hall's in this language; where a hall has written only one of the two, that one. */
export function localized(text: LocalizedText, language: Language): string {
  return text[language] || text.zh || text.en;
}

/** All registered words as one text, to load the glyphs they need. */
export function allWords(): string {
  return JSON.stringify(i18next.store.data);
}
