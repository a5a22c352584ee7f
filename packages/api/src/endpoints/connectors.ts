import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";

/** What the server connects to by itself: the tenant of Microsoft 365, the identity provider, and the mail server. */
const connectorNames = ["tenant", "identity-provider", "mail"] as const;
export type ConnectorName = (typeof connectorNames)[number];

const Name = z.enum(connectorNames).meta({ id: "ConnectorName" });

/** How a try went, step by step. */
export const Tried = z
  .object({
    works: z.boolean().meta({ description: "Whether every step did" }),
    steps: z.array(
      z.object({
        tries: z.string(),
        works: z.boolean(),
        said: z.string().meta({ description: "What it found, or why it failed and what to do" }),
        milliseconds: z.int(),
      }),
    ),
  })
  .meta({ id: "Tried" });
export type Tried = z.output<typeof Tried>;

export const listConnectors = endpoint({
  id: "listConnectors",
  method: "GET",
  url: "/connectors",
  summary: "What the server connects to, and where",
  permission: "jobs:run",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({
    items: z.array(
      z.object({
        name: Name,
        address: z.string().nullable().meta({ description: "null: it is not configured" }),
      }),
    ),
  }),
  changesWithoutRevision: true,
});

export const testConnector = endpoint({
  id: "testConnector",
  method: "POST",
  url: "/connectors/{name}/test",
  summary: "Tries a connection now, step by step; nothing that was read is kept",
  permission: "jobs:run",
  path: z.strictObject({ name: Name }),
  query: noFields,
  body: noBody,
  answer: Tried,
  problems: [409],
});
