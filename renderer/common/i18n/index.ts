export { refusalWords } from './refusal-words.ts';
export { localized, registerWords, setLanguage, type Translate, useWords, type Words, wordsIn } from './words.ts';
