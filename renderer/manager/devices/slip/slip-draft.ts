import type { SlipField, SlipRow, SlipTemplate } from '#protocol/slips';

/** In the order in which they are offered. */
export const FIELDS: readonly SlipField[] = [
  'logo',
  'hall',
  'number',
  'service',
  'class',
  'care',
  'ahead',
  'wait',
  'taken',
  'missed',
  'hotline',
  'qr',
  'code',
  'rule',
  'text',
];

export const ROWS_AT_MOST = 30;
export const SIZES = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
/** Fields that a hall may want more than once. */
const REPEATED: readonly SlipField[] = ['rule', 'text'];
/** Fields that are as large as they are. */
const ONE_SIZE: readonly SlipField[] = ['rule', 'logo', 'qr'];
/** Fields that say the same in every language. */
const WITHOUT_LANGUAGE: readonly SlipField[] = ['rule', 'logo', 'qr', 'number', 'code'];

const row = (field: SlipField, size = 1): SlipRow => ({ field, size, languages: 'both', text: null });

/** The slip of a hall that has never changed it; the same as in the contract, whose schema stays out of the page. */
export const USUAL_TEMPLATE: SlipTemplate = {
  rows: [
    row('hall', 2),
    row('number', 8),
    row('service'),
    row('class'),
    row('rule'),
    row('ahead'),
    row('wait'),
    row('taken'),
    row('rule'),
    row('missed'),
    row('hotline'),
    row('qr'),
    row('code'),
  ],
  logo: null,
};

export const hasSize = (field: SlipField) => !ONE_SIZE.includes(field);
export const hasLanguages = (field: SlipField) => !WITHOUT_LANGUAGE.includes(field);
/** A slip without its number is none. */
export const canBeRemoved = (field: SlipField) => field !== 'number';

/** What may be put on the slip besides what is there. */
export function missingFields({ rows, logo }: SlipTemplate): SlipField[] {
  if (rows.length >= ROWS_AT_MOST) return [];
  const isMissing = (field: SlipField) => REPEATED.includes(field) || !rows.some((each) => each.field === field);
  return FIELDS.filter((field) => isMissing(field) && (field !== 'logo' || logo !== null));
}

/** One more row at the end; a logo goes on top. */
export function withField(template: SlipTemplate, field: SlipField): SlipTemplate {
  const added: SlipRow = { ...row(field), text: field === 'text' ? { zh: '', en: '' } : null };
  const rows = field === 'logo' ? [added, ...template.rows] : [...template.rows, added];
  return { ...template, rows };
}

/** The rows with one moved by so many places; past the ends it stays where it is. */
export function withMoved(template: SlipTemplate, from: number, by: number): SlipTemplate {
  const to = from + by;
  const moved = template.rows[from];
  if (!moved || to < 0 || to >= template.rows.length) return template;
  const others = template.rows.filter((_, at) => at !== from);
  return { ...template, rows: [...others.slice(0, to), moved, ...others.slice(to)] };
}

export function withRow(template: SlipTemplate, index: number, change: Partial<SlipRow>): SlipTemplate {
  return { ...template, rows: template.rows.map((each, at) => (at === index ? { ...each, ...change } : each)) };
}

export function withoutRow(template: SlipTemplate, index: number): SlipTemplate {
  return { ...template, rows: template.rows.filter((_, at) => at !== index) };
}

/** A logo needs its place on the slip, and its place is of no use without one. */
export function withLogo(template: SlipTemplate, logo: SlipTemplate['logo']): SlipTemplate {
  const hasPlace = template.rows.some(({ field }) => field === 'logo');
  if (logo === null) return { rows: template.rows.filter(({ field }) => field !== 'logo'), logo };
  return { ...(hasPlace ? template : withField(template, 'logo')), logo };
}
