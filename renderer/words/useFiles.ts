import { useEffect, useState } from 'react';
import { languages, loadWords, type WordsFile } from '../common/i18n/languages.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

type Files = Record<string, WordsFile>;

/** The files of words by the code of their language, once all of them are there; null until then. */
export function useFiles(): Files | null {
  const [files, setFiles] = useState<Files | null>(null);
  useEffect(() => {
    void loadAll().then(setFiles);
  }, []);
  return files;
}

async function loadAll(): Promise<Files> {
  const others = await Promise.all(languages.map(async ({ code }) => [code, await loadWords(code)] as const));
  const found = others.filter((entry): entry is [string, WordsFile] => entry[1] !== null);
  return { zh: zh as WordsFile, en: en as WordsFile, ...Object.fromEntries(found) };
}
