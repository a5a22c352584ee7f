import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { IdText } from "../documents/duration.ts";

const analysis = z.strictObject({ id: IdText });

const Contributor = z
  .object({
    person: IdText.meta({ description: "An id of the people of the plan" }),
    name: z.string(),
    standing: z.enum(["may-answer", "may-not", "no-account", "no-address"]).meta({
      description:
        "Whether an account with the address of that person may change the analysis, may not, or is not there; or the plan has no e-mail address of them",
    }),
  })
  .meta({ id: "Contributor" });

export const listContributors = endpoint({
  id: "listContributors",
  method: "GET",
  url: "/impact-analyses/{id}/contributors",
  summary: "Who is named to answer an impact analysis, and whether they can come in and answer",
  permission: "plan:read",
  path: analysis,
  query: noFields,
  body: noBody,
  answer: z.object({ items: z.array(Contributor) }),
  problems: [404],
  changesWithoutRevision: true,
});

export const inviteContributor = endpoint({
  id: "inviteContributor",
  method: "POST",
  url: "/impact-analyses/{id}/contributors",
  summary:
    "Lets somebody who is named answer: their account may change what belongs to the units of the analysis; who has no account gets a link, shown once and mailed where mails are sent, that makes one within a week",
  permission: "contributors:invite",
  path: analysis,
  query: noFields,
  body: z.strictObject({ person: IdText }),
  answer: Contributor.extend({
    link: z.url().optional(),
    expiresAt: z.iso.datetime().optional(),
    mailedTo: z.string().optional().meta({
      description: "The address that this goes to by mail; absent where no mails are sent",
    }),
  }),
  problems: [404, 409],
});
