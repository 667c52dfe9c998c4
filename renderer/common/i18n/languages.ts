import type { Language } from '#protocol/vocabulary';

/** How a file of words introduces itself. */
export type LanguageHead = {
  /** Of the file's name, e.g. `yue`. */
  code: string;
  /** In its own words, for the button that chooses it. */
  name: string;
  /** Which of the hall's own texts (names of services, notices) go with it. */
  texts: Language;
  /** BCP 47, for dates, numbers and the reader of the screen. */
  locale: string;
};

type Tree = { [key: string]: string | Tree };
export type WordsFile = { language: LanguageHead; [namespace: string]: Tree };

const heads = import.meta.glob<LanguageHead>('../../words/*.json', { import: 'language', eager: true });
const files = import.meta.glob<WordsFile>(['../../words/*.json', '!**/zh.json', '!**/en.json'], { import: 'default' });

const ORDER = ['zh', 'en'];
const place = ({ code }: LanguageHead) => (ORDER.includes(code) ? ORDER.indexOf(code) : ORDER.length);

/** Every language there is a file of words for: Chinese, English, then the others. */
export const languages: readonly LanguageHead[] = Object.values(heads).sort(
  (one, other) => place(one) - place(other) || one.code.localeCompare(other.code),
);

/** The language whose file has this code; Chinese where there is none. */
export function languageOf(code: string): LanguageHead {
  const found = languages.find((head) => head.code === code) ?? languages[0];
  if (!found) throw new Error('there is no file of words');
  return found;
}

/** The one that a button offers next. */
export function nextLanguage(code: string): LanguageHead {
  const index = languages.findIndex((head) => head.code === code);
  return languageOf(languages[(index + 1) % languages.length]?.code ?? code);
}

/** The words of a language that is not part of every page; null for those that are. */
export async function loadWords(code: string): Promise<WordsFile | null> {
  const load = files[`../../words/${code}.json`];
  return load ? load() : null;
}
