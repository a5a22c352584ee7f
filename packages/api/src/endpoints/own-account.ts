import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
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
    name: z.string(),
    role: Role,
    units: z.array(z.string()),
    permissions: z.array(z.enum(permissions)),
  }),
  changesWithoutRevision: true,
});
