import type { ProbeAnswer } from './probe-questions.ts';
import { asHex } from './probe-talk.ts';
import { PrinterProfile, type StatusQuestion } from './profile-schema.ts';

/** `answers`: as a printer does. `noise`: something comes back, but nothing that a printer would say. */
export type Verdict = 'answers' | 'noise' | 'silent';

export function verdictOn(answers: readonly ProbeAnswer[]): Verdict {
  const sure = ['DLE EOT 1', 'DLE EOT 2', 'DLE EOT 3', 'DLE EOT 4', 'DLE EOT 20', 'GS ( H'];
  if (answers.some(({ name, isUnderstood }) => isUnderstood && sure.includes(name))) return 'answers';
  return answers.some(({ heard }) => heard.length > 0) ? 'noise' : 'silent';
}

const understood = (answers: readonly ProbeAnswer[], name: string) =>
  answers.find((answer) => answer.name === name && answer.isUnderstood) ?? null;

/** Of the questions that the profile would ask, those that this printer has answered. */
function answeredQuestions(base: PrinterProfile, answers: readonly ProbeAnswer[]): StatusQuestion[] {
  return base.status.filter(({ ask }) => {
    const [, , n = ''] = ask.split(' ');
    return understood(answers, `DLE EOT ${Number.parseInt(n, 16)}`) !== null;
  });
}

const textIn = (answer: ProbeAnswer | null) =>
  answer ? Buffer.from(answer.heard.slice(1, -1)).toString('latin1') : '';

/** Maker and model, as far as the printer says them; nothing but plain letters. */
export function modelOf(answers: readonly ProbeAnswer[]): string {
  return ['GS I 66', 'GS I 67', 'GS I 65']
    .map((name) => textIn(understood(answers, name)).replace(/[^\u0020-\u007e]/g, ''))
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 80);
}

/** A profile of what has answered; what only a look at the paper can tell is taken from `base` and named as not verified. */
export function profileFrom(
  base: PrinterProfile,
  answers: readonly ProbeAnswer[],
  line: { baud: number; flow: PrinterProfile['flow'] },
): PrinterProfile {
  const status = answeredQuestions(base, answers);
  const canProve = status.some(({ isHeeded }) => isHeeded);
  const fence = understood(answers, 'GS ( H') ? 'gs-h' : understood(answers, 'GS r 1') ? 'gs-r' : 'none';
  const resting = answers.filter(({ heard }) => heard.length > 0);
  return PrinterProfile.parse({
    ...base,
    ...line,
    name: 'probed',
    title: modelOf(answers) || 'A printer that was probed',
    status,
    fence: canProve ? fence : 'none',
    isTrusted: false,
    sources: [
      ...resting.map(({ name, heard }) => `printer:probe: ${name} was answered ${asHex(heard).slice(0, 200)}`),
      `everything else as in the profile ${base.name}`,
    ],
    unverified: [
      'columns and dots: count the columns of the ruler on the test page, twelve dots each',
      'largest: see which sizes on the test page are right',
      'qr: "native" if the first QR on the test page is there and can be read, else "raster"',
      'cut and present: see whether the test page was cut and handed out',
      'hasNearEndSensor: see whether a roll that is nearly used up changes the answer to DLE EOT 4',
    ],
  });
}
