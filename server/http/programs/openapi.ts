import { z } from 'zod';
import { programApi } from '../../protocol/program-api.ts';

const JSON_TYPE = 'application/json';
const json = (schema: object) => ({ [JSON_TYPE]: { schema } });

/** As OpenAPI 3.1 reads it: the dialect is the document's own. */
function schemaOf(type: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return schema;
}

const refusal = (description: string, codes: readonly string[]) => ({
  description,
  content: json({
    type: 'object',
    required: ['code'],
    properties: { code: codes.length > 0 ? { type: 'string', enum: codes } : { type: 'string' } },
  }),
});

/** What every request may meet. */
const COMMON = {
  400: refusal('The request cannot be read, or is not possible; `issues` says where.', []),
  401: refusal('There is no such key.', ['signed-out']),
  403: refusal('The key does not have the scope that is named.', ['not-allowed']),
  429: refusal('Too many requests; `Retry-After` says when to come back.', ['too-many-requests']),
  503: refusal('The hall cannot write just now.', ['storage-fault']),
};

const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Sent again under the same key, the request is carried out once and answered as before, for two days.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

type Operation = (typeof programApi)[keyof typeof programApi];

function parametersOf({ params, query, isOnce }: Operation): object[] {
  const of = (schema: z.ZodObject | null, place: 'path' | 'query') =>
    Object.entries(schema?.shape ?? {}).map(([name, type]) => ({
      name,
      in: place,
      required: place === 'path',
      schema: schemaOf(type as z.ZodType, 'input'),
    }));
  return [...of(params, 'path'), ...of(query, 'query'), ...(isOnce ? [IDEMPOTENCY] : [])];
}

function operationOf(operationId: string, operation: Operation): object {
  const { scope, summary, body, answer } = operation;
  const refusals = Object.entries(operation.refusals as Record<string, readonly string[]>).map(([status, codes]) => {
    return [status, refusal('Refused; `code` says why.', codes)];
  });
  return {
    operationId,
    summary,
    description: `Needs a key with the scope \`${scope}\`.`,
    security: [{ key: [] }],
    parameters: parametersOf(operation),
    ...(body && { requestBody: { required: true, content: json(schemaOf(body, 'input')) } }),
    responses: {
      200: { description: 'Done.', content: json(schemaOf(answer, 'output')) },
      ...COMMON,
      ...Object.fromEntries(refusals),
    },
  };
}

/** [J1] The description of `/api/v1`, from the very schemas that read its requests. */
export function openApiOf(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, operation] of Object.entries(programApi))
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(name, operation) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hallcall',
      version,
      description:
        "For a hall's own programs. Keys are made on the duty manager's page; each has scopes. A refusal is an object with a stable `code`.",
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  };
}
