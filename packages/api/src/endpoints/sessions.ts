import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { OfPerson } from "../contract/of-person.ts";

const Session = z
  .object({
    id: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    address: z.string().optional(),
    agent: z.string().optional(),
    isThis: z.boolean().meta({ description: "Whether it is the one that asks" }),
  })
  .meta({ id: "Session" });

export const listSessions = endpoint({
  id: "listSessions",
  method: "GET",
  url: "/sessions",
  summary: "Where somebody is signed in",
  permission: "own-account",
  path: noFields,
  query: OfPerson,
  body: noBody,
  answer: z.object({ items: z.array(Session) }),
  changesWithoutRevision: true,
});

export const endSession = endpoint({
  id: "endSession",
  method: "DELETE",
  url: "/sessions/{session}",
  summary:
    "Ends a session of one's own, or anybody's for administrators; it holds from the next request",
  permission: "own-account",
  path: z.strictObject({ session: z.string().max(100) }),
  query: noFields,
  body: noBody,
  answer: z.object({}),
  problems: [404],
});
