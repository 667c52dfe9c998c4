import type { HallSettings, SettingsFinding } from '../protocol/hall-settings.ts';

type Findings = [code: SettingsFinding['code'], about: string][];

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

/** [C16] A key does one thing; a code is one reason, which has a name. */
export function clerkFindings({ clerkKeys, overLimitReasons }: HallSettings): Findings {
  const keys = Object.values(clerkKeys).filter((key) => key !== null);
  const codes = overLimitReasons.map(({ code }) => code);
  const unnamed = overLimitReasons.filter(({ name }) => `${name.zh}${name.en}`.trim() === '');
  return [
    ...repeated(keys).map((key): Findings[number] => ['two-actions-with-one-key', key]),
    ...repeated(codes).map((code): Findings[number] => ['two-reasons-with-one-code', code]),
    ...unnamed.map(({ code }): Findings[number] => ['reason-without-name', code]),
  ];
}
