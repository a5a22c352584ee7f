import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { IdText } from "../documents/duration.ts";
import { permissions, Role } from "../people/roles.ts";

export const getOwnAccount = endpoint({
  id: "getOwnAccount",
  method: "GET",
  url: "/me",
  summary: "Who is asking, and what they may do",
  permission: "own-account",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({
    id: z.string().optional().meta({
      description: "Of the account; left out with the administrator's token, which is nobody's own",
    }),
    person: IdText.optional().meta({
      description: "Who they are among the people of the plan, by their e-mail address",
    }),
    name: z.string(),
    role: Role,
    units: z.array(z.string()),
    permissions: z.array(z.enum(permissions)),
  }),
  changesWithoutRevision: true,
});
