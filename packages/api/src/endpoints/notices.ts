import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";

export const listNotices = endpoint({
  id: "listNotices",
  method: "GET",
  url: "/notices",
  summary: "What somebody should do by now, the longest open first",
  permission: "plan:read",
  path: noFields,
  query: PageQuery,
  body: noBody,
  answer: pageOf(
    z.object({
      kind: z.string().meta({ description: "The rule that asks for it, or what waits" }),
      record: z.string().optional().meta({ description: "Such as sops/mail-by-phone" }),
      message: z.string(),
      since: z.iso.datetime().meta({ description: "When it was found first" }),
    }),
  ),
  changesWithoutRevision: true,
});
