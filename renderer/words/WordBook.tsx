import './word-book.css';
import { useState } from 'react';
import { languages } from '../common/i18n/languages.ts';
import { useFiles } from './useFiles.ts';
import { filledIn, rowsWith, type WordFinding, type WordRow, wordRows } from './word-rows.ts';

const FINDINGS: Record<WordFinding['code'], string> = {
  missing: '缺少译文 Missing',
  'other-values': '变量不一致 Other values',
  'not-asked-for': '多余 Not asked for',
};

/** Every word of every screen in every language, side by side and as it is read on a screen. */
export function WordBook() {
  const files = useFiles();
  const [page, setPage] = useState('kiosk');
  const [wanted, setWanted] = useState('');
  if (!files) return null;
  const ofPage = Object.fromEntries(languages.map(({ code }) => [code, files[code]?.[page] ?? {}]));
  const rows = rowsWith(wordRows(ofPage), wanted);
  const pages = Object.keys(files.zh ?? {}).filter((name) => name !== 'language');
  return (
    <main className="word-book">
      <header>
        <h1>
          文字 <small lang="en">Words</small>
        </h1>
        <p>
          {'renderer/words/*.json '}· {rows.length} 句 <span lang="en">sentences</span>
        </p>
        <input
          type="search"
          aria-label="查找 Find"
          placeholder="查找 Find"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </header>
      <nav aria-label="页面 Pages">
        {pages.map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={name === page}
            onClick={() => setPage(name)}
          >
            {name}
          </button>
        ))}
      </nav>
      <table>
        <thead>
          <tr>
            <th scope="col">key</th>
            {languages.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function Row({ row: { key, said, findings } }: { row: WordRow }) {
  return (
    <tr>
      <th scope="row">
        {key}
        {findings.map(({ code, language }) => (
          <strong key={code + language} className="word-finding">
            {FINDINGS[code]} ({language})
          </strong>
        ))}
      </th>
      {languages.map(({ code, locale }) => (
        <td key={code} lang={locale}>
          <Sentence text={said[code] ?? ''} />
        </td>
      ))}
    </tr>
  );
}

/** As it reads; where it has values, also as it is written. */
function Sentence({ text }: { text: string }) {
  const shown = filledIn(text);
  return (
    <>
      <span className="word-shown">{shown}</span>
      {shown !== text && <code>{text}</code>}
    </>
  );
}
