import * as z from "zod";
import {
  basePath,
  type Endpoint,
  noBody,
  type ProblemStatus,
  problemStatuses,
} from "../contract/endpoint.ts";
import { isReadInParts } from "../contract/page.ts";
import { ProblemDocument } from "../contract/problem-document.ts";

type Json = Readonly<Record<string, unknown>>;
type Schemas = Record<string, unknown>;

/** Every endpoint can answer with these, whatever it lists. */
const always: readonly ProblemStatus[] = [400, 401, 403, 413, 429, 503, 507];

/** The endpoints as an OpenAPI 3.1 document (spec.openapis.org/oas/v3.1), its named shapes once each. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string): Json {
  const schemas: Schemas = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = (paths[endpoint.url] ??= {});
    path[endpoint.method.toLowerCase()] = operation(endpoint, schemas);
  }
  schemaOf(ProblemDocument, "output", schemas);
  return {
    openapi: "3.1.0",
    info: { title: "Mainstay", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: basePath }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "mainstay.session" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}

function operation(endpoint: Endpoint, schemas: Schemas): Json {
  const { id, summary, permission, path, query, body } = endpoint;
  const parameters = [
    ...parametersOf("path", path, schemas),
    ...parametersOf("query", query, schemas),
    ...revisionOf(endpoint),
  ];
  return {
    operationId: id,
    summary,
    description: `Needs the permission \`${permission}\`.`,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === noBody
      ? {}
      : {
          requestBody: { required: true, content: jsonContent(schemaOf(body, "input", schemas)) },
        }),
    responses: {
      200: { description: doneOf(endpoint), content: contentOf(endpoint, schemas) },
      ...Object.fromEntries(problemsOf(endpoint).map((status) => [status, problem(status)])),
    },
  };
}

function revisionOf(endpoint: Endpoint): readonly Json[] {
  const required = endpoint.needsRevision === true;
  if (!required && !isReadInParts(endpoint)) return [];
  const description = required
    ? 'The one revision that was seen, as its number ("42") or as the ETag of what was read at it; neither * nor a list'
    : 'Of which revision the parts before were, as its number ("42") or as their ETag: where the plan has changed since, the answer is 409';
  return [{ name: "If-Match", in: "header", required, description, schema: { type: "string" } }];
}

function doneOf({ events }: Endpoint): string {
  if (events === undefined) return "Done";
  const told = Object.entries(events).map(([name, what]) => `- \`${name}\`: ${what}`);
  return ["Server-sent events, until whoever asked may not read them any more:", "", ...told].join(
    "\n",
  );
}

/** A file has no schema, as OpenAPI 3.1 wants it for what is not text; of a stream it can say no more than that it is text. */
function contentOf({ answer, file, events }: Endpoint, schemas: Schemas): Json {
  if (events !== undefined) return { "text/event-stream": { schema: { type: "string" } } };
  return file === undefined ? jsonContent(schemaOf(answer, "output", schemas)) : { [file]: {} };
}

function problemsOf(endpoint: Endpoint): readonly ProblemStatus[] {
  const { problems = [] } = endpoint;
  const moved = isReadInParts(endpoint) ? ([409] as const) : [];
  return [...new Set([...always, ...moved, ...problems])].toSorted((one, other) => one - other);
}

function problem(status: ProblemStatus): Json {
  return {
    description: problemStatuses[status],
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

function jsonContent(schema: unknown): Json {
  return { "application/json": { schema } };
}

function parametersOf(place: "path" | "query", fields: z.ZodObject, schemas: Schemas) {
  return Object.entries(fields.shape).map(([name, shape]) => ({
    name,
    in: place,
    required: place === "path" || !shape.safeParse(undefined).success,
    schema: schemaOf(shape, "input", schemas),
  }));
}

/** The JSON Schema of a shape; what has a name goes among the schemas of the document. */
function schemaOf(shape: z.core.$ZodType, io: "input" | "output", schemas: Schemas): unknown {
  const {
    $schema: _,
    $defs = {},
    ...schema
  } = z.toJSONSchema(shape, { io, unrepresentable: "any" });
  for (const [name, named] of Object.entries($defs)) schemas[name] ??= withReferences(named);
  const { id } = z.globalRegistry.get(shape) ?? {};
  if (id === undefined) return withReferences(schema);
  schemas[id] ??= withReferences(schema);
  return { $ref: `#/components/schemas/${id}` };
}

/** The same with references to where OpenAPI keeps schemas, and without the ids that they stand for. */
function withReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withReferences);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(key === "id" && typeof value === "string"))
      .map(([key, value]) => [
        key,
        key === "$ref" && typeof value === "string"
          ? value.replace("#/$defs/", "#/components/schemas/")
          : withReferences(value),
      ]),
  );
}
