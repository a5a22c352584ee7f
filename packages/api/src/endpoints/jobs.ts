import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";

/** The jobs that a server runs by itself, in the order in which they are told. */
export const jobNames = [
  "backup",
  "plan-snapshot",
  "reminders",
  "mail",
  "calls",
  "m365-health",
  "m365-usage",
  "m365-endpoints",
  "application-map",
  "observations-roll-up",
  "observations-retention",
  "reverse-names",
  "observation-notices",
] as const;
export type JobName = (typeof jobNames)[number];

const Name = z.enum(jobNames).meta({ id: "JobName" });

const JobRun = z
  .object({
    attempt: z.int().meta({ description: "1, and one more for each time that it was tried again" }),
    process: z.string(),
    started: z.iso.datetime(),
    ended: z.iso.datetime().optional(),
    outcome: z.enum(["done", "failed", "lost"]).optional().meta({
      description: "Absent while it runs; `lost` is a run whose process ended before it did",
    }),
    said: z.string().optional().meta({ description: "What it did, or why it failed" }),
  })
  .meta({ id: "JobRun" });

export const listJobs = endpoint({
  id: "listJobs",
  method: "GET",
  url: "/jobs",
  summary: "What the server does by itself, when, and how it went",
  permission: "history:read",
  path: noFields,
  query: z.strictObject({
    runs: z.coerce.number().int().min(1).max(100).default(5).meta({
      description: "How many of the last runs of each job are told",
    }),
  }),
  body: noBody,
  answer: z.object({
    items: z.array(
      z.object({
        name: Name,
        does: z.string(),
        schedule: z.string().optional().meta({
          description: "In cron's words, in UTC; absent where another job starts it",
        }),
        off: z.string().optional().meta({ description: "Why this server does not run it" }),
        runs: z.array(JobRun).meta({ description: "The latest first" }),
      }),
    ),
  }),
  changesWithoutRevision: true,
});

export const runJob = endpoint({
  id: "runJob",
  method: "POST",
  url: "/jobs/{name}/run",
  summary: "Has a job run now, if it does not wait or run already",
  permission: "jobs:run",
  path: z.strictObject({ name: Name }),
  query: noFields,
  body: noBody,
  answer: z.object({
    name: Name,
    isNew: z
      .boolean()
      .meta({ description: "Whether it was asked for; else it waits or runs already" }),
  }),
  problems: [409],
});
