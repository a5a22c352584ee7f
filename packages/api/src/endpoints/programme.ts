import { dueKinds, proposalSources } from "@mainstay/analysis";
import { Day } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { PageQuery } from "../contract/page.ts";
import { CoverageDocument } from "../documents/coverage.ts";
import { IdText } from "../documents/duration.ts";
import { dueStates, ProgrammeDocument } from "../documents/programme.ts";
import { ProposalsDocument } from "../documents/proposals.ts";
import { ReadinessDocument, ReadinessListDocument } from "../documents/readiness.ts";

const Kinds = z
  .string()
  .max(100)
  .transform((written, context) => {
    const kinds = written.split(",");
    for (const kind of kinds) {
      if (dueKinds.some((known) => known === kind)) continue;
      context.addIssue(`${kind} is none of ${dueKinds.join(", ")}`);
    }
    return kinds;
  });

export const getProgramme = endpoint({
  id: "getProgramme",
  method: "GET",
  url: "/programme",
  summary: "What is to be validated, trained, reviewed and done, the most pressing first, and why",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend({
    what: Kinds.optional().meta({
      description: `Some of ${dueKinds.join(", ")}, joined by commas`,
    }),
    state: z.enum(dueStates).optional(),
    criticality: IdText.optional(),
    person: IdText.optional().meta({ description: "Whom it is due to" }),
    record: z.string().max(250).optional().meta({ description: "An address: elements/payroll" }),
    by: Day.optional().meta({ description: "Only what is due by this day, YYYY-MM-DD" }),
  }),
  body: noBody,
  answer: ProgrammeDocument.meta({ id: "Programme" }),
  changesByDay: true,
});

export const getCoverage = endpoint({
  id: "getCoverage",
  method: "GET",
  url: "/programme/coverage",
  summary: "Functions against the scenarios that hit them: how far each was rehearsed",
  permission: "plan:read",
  path: noFields,
  query: PageQuery,
  body: noBody,
  answer: CoverageDocument.meta({ id: "Coverage" }),
  changesByDay: true,
});

export const getProposals = endpoint({
  id: "getProposals",
  method: "GET",
  url: "/programme/proposals",
  summary: "The scenarios worth rehearsing next: own ones, cuts, and what happened to others",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend({ source: z.enum(proposalSources).optional() }),
  body: noBody,
  answer: ProposalsDocument.meta({ id: "Proposals" }),
  changesByDay: true,
  problems: [409],
});

export const listReadiness = endpoint({
  id: "listReadiness",
  method: "GET",
  url: "/programme/readiness",
  summary: "How much of what each function rests on has fresh proof, the least ready first",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: ReadinessListDocument.meta({ id: "ReadinessList" }),
  changesByDay: true,
});

export const getReadiness = endpoint({
  id: "getReadiness",
  method: "GET",
  url: "/programme/readiness/{element}",
  summary: "The same of one element, with the proof of everything that it rests on",
  permission: "plan:read",
  path: z.strictObject({ element: IdText }),
  query: noFields,
  body: noBody,
  answer: ReadinessDocument.meta({ id: "Readiness" }),
  changesByDay: true,
  problems: [404],
});

export const getCalendar = endpoint({
  id: "getCalendar",
  method: "GET",
  url: "/programme/calendar.ics",
  summary: "What is due and on which day, for calendar programs (iCalendar, RFC 5545)",
  permission: "calendar:read",
  path: noFields,
  query: z.strictObject({
    token: z.string().max(200).optional().meta({
      description:
        "An API token for calendar:read and nothing else, as calendar programs send no headers",
    }),
    person: IdText.optional().meta({ description: "Only what is due to this person of the plan" }),
  }),
  body: noBody,
  answer: z.undefined(),
  file: "text/calendar; charset=utf-8",
  takesTokenInAddress: true,
});
