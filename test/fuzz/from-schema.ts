import fc from 'fast-check';
import { z } from 'zod';
import { nastyJson, nastyText } from './nasty.ts';

/** What `z.toJSONSchema` says of a value, as far as it is needed here. */
type JsonSchema = {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
};

/** Longer lists say nothing more. */
const ITEMS_AT_MOST = 4;
const TEXT_AT_MOST = 80;

/** `$ticketId#3`: one of the ids that the hall has told, put in when the input is sent, so that an input holds for any hall. */
export const fromHall = (key: string): fc.Arbitrary<string> => fc.nat(31).map((nth) => `$${key}#${nth}`);

/** Keys whose values the hall gives out: an id that nobody has ever had is refused too early to find anything. */
const GIVEN_OUT =
  /^(?!commandId$)(.*Ids?|number|code|badge|seq|name|device|day|counters?|services?|key|token|phone|pin)$/;

/** One spoilt place in most inputs, however large they are; about as many have none. */
type Drawing = { validWeight: number };

function sizeOf(schema: JsonSchema): number {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return 1 + inner.reduce((total, part) => total + sizeOf(part), 0);
}

const json = (value: unknown): string => JSON.stringify(value) ?? 'null';

function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern), { maxLength: TEXT_AT_MOST });
  } catch {
    return fc.constantFrom('x', 'a.png', 'data:image/png;base64,iVBORw0KGgo=', '/dev/null');
  }
}

function textOf(schema: JsonSchema): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'date') {
    const days = { noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2035-01-01') };
    return fc.date(days).map((day) => day.toISOString().slice(0, 10));
  }
  if (schema.format === 'date-time') return fc.constant('2026-03-02T02:00:00Z');
  if (schema.format === 'uri') return fc.constantFrom('https://hall.invalid/', 'http://127.0.0.1:9/');
  if (schema.pattern !== undefined) return matching(schema.pattern);
  const { minLength = 0, maxLength = TEXT_AT_MOST } = schema;
  const plain = fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
  return fc.oneof({ weight: 2, arbitrary: plain }, { weight: 1, arbitrary: nastyText });
}

function numberOf({ minimum = -1_000, maximum = 2_000_000_000_000, ...schema }: JsonSchema): fc.Arbitrary<string> {
  const low = Math.max(minimum, (schema.exclusiveMinimum ?? -Infinity) + 1);
  const high = Math.max(low, Math.min(maximum, (schema.exclusiveMaximum ?? Infinity) - 1));
  const most = schema.type === 'integer' ? Number.MAX_SAFE_INTEGER : 1e15;
  const whole = { min: Math.ceil(Math.max(low, -most)), max: Math.floor(Math.min(high, most)) };
  const near = { min: whole.min, max: Math.min(whole.max, whole.min + 20) };
  return fc.oneof(
    fc.integer(near).map(String),
    fc.maxSafeInteger().map((n) => String(Math.min(Math.max(n, whole.min), whole.max))),
  );
}

function objectOf(schema: JsonSchema, drawing: Drawing): fc.Arbitrary<string> {
  const required = new Set(schema.required);
  const named = Object.entries(schema.properties ?? {}).map(([key, part]) => {
    const field = partOf(part, drawing, key).map((value) => `${json(key)}:${value}`);
    const isLeftOut = fc.constant('');
    return required.has(key)
      ? fc.oneof({ weight: drawing.validWeight * 4, arbitrary: field }, { weight: 1, arbitrary: isLeftOut })
      : fc.oneof({ weight: 1, arbitrary: isLeftOut }, { weight: 1, arbitrary: field });
  });
  const more =
    typeof schema.additionalProperties === 'object' && Object.keys(schema.additionalProperties).length > 0
      ? fc.array(
          fc
            .tuple(
              schema.propertyNames ? partOf(schema.propertyNames, drawing, 'key') : nastyJson,
              partOf(schema.additionalProperties, drawing, 'value'),
            )
            .map(([key, value]) => `${key.startsWith('"') ? key : '"x"'}:${value}`),
          { maxLength: 3 },
        )
      : fc.constant([]);
  const stranger = fc.oneof(
    { weight: drawing.validWeight * 4, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.tuple(nastyText, nastyJson).map(([key, value]) => `${json(key)}:${value}`) },
    { weight: 1, arbitrary: nastyJson.map((value) => `"__proto__":${value}`) },
    { weight: 1, arbitrary: nastyJson.map((value) => `"role":"manager","by":${value}`) },
  );
  return fc
    .tuple(fc.tuple(...named), more, stranger)
    .map(([fields, others, odd]) => `{${[...fields, ...others, odd].filter((field) => field !== '').join(',')}}`);
}

function arrayOf(schema: JsonSchema, drawing: Drawing, key: string): fc.Arbitrary<string> {
  if (schema.prefixItems)
    return fc
      .tuple(...schema.prefixItems.map((part) => partOf(part, drawing, key)))
      .map((items) => `[${items.join(',')}]`);
  const minLength = schema.minItems ?? 0;
  const maxLength = Math.max(minLength, Math.min(schema.maxItems ?? ITEMS_AT_MOST, ITEMS_AT_MOST));
  return fc
    .array(partOf(schema.items ?? {}, drawing, key.replace(/s$/, '')), { minLength, maxLength })
    .map((items) => `[${items.join(',')}]`);
}

function goodOf(schema: JsonSchema, drawing: Drawing, key: string): fc.Arbitrary<string> {
  if ('const' in schema) return fc.constant(json(schema.const));
  if (schema.enum) return fc.constantFrom(...schema.enum.map(json));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((part) => partOf(part, drawing, key)));
  if (schema.allOf) return partOf(Object.assign({}, ...schema.allOf), drawing, key);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectOf(schema, drawing);
    case 'array':
      return arrayOf(schema, drawing, key);
    case 'string': {
      const text = textOf(schema).map(json);
      const given = fromHall(key).map(json);
      return GIVEN_OUT.test(key) ? fc.oneof({ weight: 7, arbitrary: given }, { weight: 1, arbitrary: text }) : text;
    }
    case 'integer':
    case 'number':
      return GIVEN_OUT.test(key) ? fc.oneof(fromHall(key).map(json), numberOf(schema)) : numberOf(schema);
    case 'boolean':
      return fc.constantFrom('true', 'false');
    case 'null':
      return fc.constant('null');
    default:
      return nastyJson;
  }
}

function partOf(schema: JsonSchema, drawing: Drawing, key: string): fc.Arbitrary<string> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: drawing.validWeight, arbitrary: goodOf(schema, drawing, key) },
    { weight: 1, arbitrary: nastyJson },
  );
}

/**
 * JSON text of values that a schema of the protocol lets in, with now and then a place spoilt: another kind of value,
 * a key too many or missing, text that is no text. What the schema refines beyond its shape is left to chance.
 */
export function jsonFor(schema: z.ZodType): fc.Arbitrary<string> {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as JsonSchema;
  return partOf(shape, { validWeight: Math.max(4, sizeOf(shape) * 2) }, 'value');
}

/** As `jsonFor`, for what everybody of the staff may read: no key and no number of a customer is put into it. */
export const publicJsonFor = (schema: z.ZodType): fc.Arbitrary<string> =>
  jsonFor(schema).map((text) => text.replaceAll(/\$(?:key|token|phone|pin)#\d+/g, 'A'));
