import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";

export const listBackups = endpoint({
  id: "listBackups",
  method: "GET",
  url: "/backups",
  summary: "The backups that the server keeps, the latest first",
  permission: "backups:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({
    items: z.array(
      z.object({ name: z.string(), at: z.iso.datetime(), bytes: z.int().nonnegative() }),
    ),
    off: z.string().optional().meta({ description: "Why this server keeps none" }),
  }),
  changesWithoutRevision: true,
});

export const downloadBackup = endpoint({
  id: "downloadBackup",
  method: "GET",
  url: "/backups/{name}",
  summary: "A backup as a file; `mainstay restore` makes a record of it",
  permission: "backups:read",
  path: z.strictObject({ name: z.string().max(100) }),
  query: noFields,
  body: noBody,
  answer: z.undefined(),
  file: "application/gzip",
  changesWithoutRevision: true,
  isExport: true,
  problems: [404],
});
