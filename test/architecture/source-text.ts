/** A source with its comments gone and its strings emptied, and where each string stood. */
export type SourceText = { code: string; strings: { before: string; value: string | null }[] };

type Scan = { source: string; at: number; code: string; strings: SourceText['strings']; templates: number[] };

const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%~^\n]|\breturn|\btypeof|=>)\s*$/;

/** Reads TypeScript far enough to tell code from comments, strings, templates and regular expressions. */
export function readSourceText(source: string): SourceText {
  const scan: Scan = { source, at: 0, code: '', strings: [], templates: [] };
  while (scan.at < source.length) step(scan);
  return { code: scan.code, strings: scan.strings };
}

function step(scan: Scan): void {
  const char = scan.source[scan.at] ?? '';
  const two = scan.source.slice(scan.at, scan.at + 2);
  if (two === '//') skipTo(scan, scan.source.indexOf('\n', scan.at));
  else if (two === '/*') skipTo(scan, after(scan, '*/'));
  else if (char === '/' && BEFORE_REGEX.test(scan.code.slice(-20))) skipRegex(scan);
  else if (char === '"' || char === "'") readString(scan, char);
  else if (char === '`') readTemplate(scan);
  else stepInCode(scan, char);
}

function stepInCode(scan: Scan, char: string): void {
  const depth = scan.templates.length - 1;
  scan.at += 1;
  if (depth >= 0 && char === '{') scan.templates[depth] = (scan.templates[depth] ?? 0) + 1;
  if (depth >= 0 && char === '}') {
    const open = (scan.templates[depth] ?? 0) - 1;
    scan.templates[depth] = open;
    if (open === 0) {
      scan.templates.pop();
      continueTemplate(scan);
      return;
    }
  }
  scan.code += char;
}

function readString(scan: Scan, quote: string): void {
  const match = new RegExp(`${quote}((?:\\\\.|[^${quote}\\\\\\n])*)${quote}`, 'y');
  match.lastIndex = scan.at;
  const found = match.exec(scan.source);
  if (!found) {
    scan.at += 1; // an apostrophe in the text of a page, not a string
    return;
  }
  keepString(scan, found[1] ?? '');
  scan.at = match.lastIndex;
}

function readTemplate(scan: Scan): void {
  const match = /`((?:\\[\s\S]|[^`\\$]|\$(?!\{))*)`/y;
  match.lastIndex = scan.at;
  const plain = match.exec(scan.source);
  keepString(scan, plain ? (plain[1] ?? '') : null);
  scan.at += 1;
  continueTemplate(scan);
}

function continueTemplate(scan: Scan): void {
  const match = /(?:\\[\s\S]|[^`\\$]|\$(?!\{))*(`|\$\{|$)/y;
  match.lastIndex = scan.at;
  const found = match.exec(scan.source);
  scan.at = found ? match.lastIndex : scan.source.length;
  if (found?.[1] === '${') scan.templates.push(1);
}

function keepString(scan: Scan, value: string | null): void {
  scan.strings.push({ before: scan.code.slice(-40), value });
  scan.code += '""';
}

function skipRegex(scan: Scan): void {
  const match = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
  match.lastIndex = scan.at;
  const isRegex = match.test(scan.source);
  scan.code += '/';
  scan.at = isRegex ? match.lastIndex : scan.at + 1;
}

function after(scan: Scan, end: string): number {
  const found = scan.source.indexOf(end, scan.at + 2);
  return found === -1 ? -1 : found + end.length;
}

function skipTo(scan: Scan, end: number): void {
  scan.code += ' ';
  scan.at = end === -1 ? scan.source.length : end;
}
