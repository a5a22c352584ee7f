import { Operation } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";

/** The sheets of a plan: its lists, and what their records have many of. */
const sheetLists = [
  "organisation",
  "impactCategories",
  "uses",
  "units",
  "people",
  "elements",
  "requirements",
  "scenarios",
  "losses",
  "strategies",
  "strategyChanges",
  "sops",
  "procedureNeeds",
  "steps",
  "callTrees",
  "calls",
  "impactAnalyses",
  "impacts",
  "agreements",
  "peaks",
  "dependencyAnalyses",
  "dependencies",
  "exercises",
  "goals",
  "injects",
  "participants",
  "checks",
  "trainings",
  "completions",
  "incidents",
  "incidentLosses",
  "recoveries",
  "told",
  "actions",
  "actionChanges",
  "deferrals",
  "answers",
] as const;
const SheetList = z.enum(sheetLists).meta({ id: "SheetList" });

const Field = z.string().max(100).meta({ description: "A field, such as recovery.time" });

/** A random name that whoever asks makes up: who does not know it cannot ask about the work. */
const Ticket = z.uuid();

/** What somebody decided about a sheet. */
const SheetDecision = z.strictObject({
  file: z.string().max(300),
  sheet: z.string().max(300),
  list: SheetList.nullable().meta({ description: "What it is of; null leaves it out" }),
  columns: z
    .record(z.string().regex(/^[A-Z]{1,3}$/), Field.nullable())
    .optional()
    .meta({ description: "By letters, such as B, which field it is; null leaves it out" }),
});

const MatchedSheet = z
  .object({
    file: z.string(),
    sheet: z.string(),
    list: SheetList.nullable().meta({ description: "null: it is left out" }),
    header: z.int().meta({ description: "The row that has the headers, from 1" }),
    rows: z.int().meta({ description: "How many rows follow it" }),
    columns: z.array(
      z.object({
        column: z.string().meta({ description: "Its letters" }),
        header: z.string(),
        field: z.string().nullable().meta({ description: "null: it is left out" }),
        isCertain: z.boolean().meta({
          description: "Whether the header says so, or somebody decided; else it is alike",
        }),
        samples: z.array(z.string()).meta({ description: "What stands in it, of a few rows" }),
      }),
    ),
  })
  .meta({ id: "MatchedSheet" });

const CellProblem = z
  .object({
    file: z.string().optional(),
    sheet: z.string().optional(),
    cell: z.string().optional().meta({ description: "Such as F12" }),
    column: z.string().optional().meta({ description: "What is written above the column" }),
    value: z.string().optional().meta({ description: "What stands there" }),
    message: z.string().meta({ description: "What is wrong, and what to do" }),
    suggestion: z.string().optional().meta({ description: "The nearest value that would do" }),
  })
  .meta({ id: "CellProblem" });

const RecordChange = z
  .object({
    address: z.string().meta({ description: "Such as elements/payroll" }),
    name: z.string(),
    change: z.enum(["added", "changed", "removed"]),
    fields: z.array(z.string()).meta({ description: "Which of its fields change" }),
  })
  .meta({ id: "RecordChange" });

export const previewSheets = endpoint({
  id: "previewSheets",
  method: "POST",
  url: "/sheets/preview",
  summary:
    "What spreadsheets would change: what their columns are taken for, the edit, or what is wrong in which cell",
  permission: "plan:edit-own",
  path: noFields,
  query: noFields,
  body: z.strictObject({
    files: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(300).meta({ description: "Such as assets.xlsx" }),
          content: z.base64().meta({ description: "An Excel workbook or CSV, in base64" }),
        }),
      )
      .min(1)
      .max(50),
    sheets: z.array(SheetDecision).max(200).default([]),
    isComplete: z.boolean().default(false).meta({
      description:
        "Whether the sheets have everything: what they do not have of their lists is removed then",
    }),
    ticket: Ticket.optional().meta({
      description: "By which one asks meanwhile how far it is, or calls it off",
    }),
  }),
  largestBody: 64 * 2 ** 20,
  answer: z.object({
    revision: z.int().meta({ description: "What the edit is made for: send it with the edit" }),
    sheets: z.array(MatchedSheet),
    fields: z
      .record(SheetList, z.array(z.object({ field: z.string(), title: z.string() })))
      .meta({ description: "What a column of each list can be" }),
    problems: z.array(CellProblem).meta({
      description: "What is wrong, the first 1,000; as long as there are any the edit is empty",
    }),
    problemCount: z.int(),
    edit: z.array(Operation),
    described: z.array(z.string()).meta({ description: "What the edit does, in words" }),
    changes: z.array(RecordChange).meta({ description: "The same by record" }),
    missing: z
      .partialRecord(SheetList, z.int())
      .meta({ description: "How much of the plan's lists stands in no row" }),
  }),
});

export const getSheetsProgress = endpoint({
  id: "getSheetsProgress",
  method: "GET",
  url: "/sheets/preview/{ticket}",
  summary: "How far the reading of spreadsheets is that a preview waits for",
  permission: "plan:edit-own",
  path: z.strictObject({ ticket: Ticket }),
  query: noFields,
  body: noBody,
  answer: z.object({
    share: z.number().min(0).max(1).nullable().meta({
      description: "How much of it is done; null where there is no such preview",
    }),
    rows: z.int().meta({ description: "How many rows were read" }),
  }),
  changesWithoutRevision: true,
});

export const stopSheets = endpoint({
  id: "stopSheets",
  method: "DELETE",
  url: "/sheets/preview/{ticket}",
  summary: "Calls a preview off: whoever waits for it is refused with 409",
  permission: "plan:edit-own",
  path: z.strictObject({ ticket: Ticket }),
  query: noFields,
  body: noBody,
  answer: z.object({ wasAtWork: z.boolean() }),
});

export const downloadWorkbook = endpoint({
  id: "downloadWorkbook",
  method: "GET",
  url: "/sheets/workbook",
  summary: "All that the plan says as an Excel workbook that can be imported again",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.undefined(),
  file: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  isExport: true,
  problems: [409],
});

export const downloadSheet = endpoint({
  id: "downloadSheet",
  method: "GET",
  url: "/sheets/csv/{list}",
  summary: "One of its sheets as CSV that can be imported again",
  permission: "plan:read",
  path: z.strictObject({ list: SheetList }),
  query: noFields,
  body: noBody,
  answer: z.undefined(),
  file: "text/csv",
  isExport: true,
});
