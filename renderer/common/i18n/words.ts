import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language, LocalizedText } from '#protocol/vocabulary';
import { commonWords } from './common-words.ts';

type Tree = { [key: string]: string | Tree };
export type Words = { zh: Tree; en: Tree };
export type Translate = (key: string | string[], values?: Record<string, string | number>) => string;

void i18next.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: 'zh',
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

/** Every page brings its own words; the namespace keeps them apart. */
export function registerWords(namespace: string, words: Words): void {
  i18next.addResourceBundle('zh', namespace, words.zh);
  i18next.addResourceBundle('en', namespace, words.en);
}

export function setLanguage(language: Language): void {
  void i18next.changeLanguage(language);
}

/** Words of a page; a key that the page does not have is looked up among those of all staff pages, then the common ones. */
export function useWords(namespace: string): { t: Translate; language: Language; setLanguage: typeof setLanguage } {
  const { t, i18n } = useTranslation(namespace);
  return { t: plain(t), language: i18n.language === 'en' ? 'en' : 'zh', setLanguage };
}

/** Tells the listener the language now and whenever it changes. */
export function onLanguage(listener: (language: Language) => void): void {
  const tell = (language: string) => listener(language === 'en' ? 'en' : 'zh');
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
