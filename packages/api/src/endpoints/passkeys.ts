import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { OfPerson } from "../contract/of-person.ts";

const Passkey = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    createdAt: z.iso.datetime().optional(),
  })
  .meta({ id: "Passkey" });

export const listPasskeys = endpoint({
  id: "listPasskeys",
  method: "GET",
  url: "/passkeys",
  summary: "The passkeys of somebody, and whether and where they can add one",
  permission: "own-account",
  path: noFields,
  query: OfPerson,
  body: noBody,
  answer: z.object({
    items: z.array(Passkey),
    origin: z.url().optional().meta({
      description: "Where the browser has to be for one to be added; left out where none can be",
    }),
    whyNone: z.string().optional().meta({ description: "Why none can be added" }),
  }),
  changesWithoutRevision: true,
});

export const removePasskey = endpoint({
  id: "removePasskey",
  method: "DELETE",
  url: "/passkeys/{passkey}",
  summary:
    "Removes a passkey of one's own, or anybody's for administrators: it lets nobody in again",
  permission: "own-account",
  path: z.strictObject({ passkey: z.string().max(100) }),
  query: noFields,
  body: noBody,
  answer: z.object({}),
  problems: [404],
});
