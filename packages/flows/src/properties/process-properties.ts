import * as z from "zod";
import { longestPath, mostServices, Text } from "./property-text.ts";

/**
 * What a process is, as far as it is told: those of VMProcess
 * (https://learn.microsoft.com/azure/azure-monitor/reference/tables/vmprocess) but for what it was called with, where it works and what is in
 * its environment, which may be secret. Processes of one program and unit on a machine are told of as one.
 */
export const ProcessProperties = z.strictObject({
  /** What people call it: `Microsoft SQL Server`. */
  displayName: Text.optional(),
  description: Text.optional(),
  company: Text.optional(),
  product: Text.optional(),
  productVersion: Text.optional(),
  fileVersion: Text.optional(),
  /** The file of its program. */
  path: z.string().min(1).max(longestPath).optional(),
  /** Whose rights it has, with the domain where there is one: `postgres`, `CORP\svc-sql`. */
  user: Text.optional(),
  /** The services that it is the process of. */
  services: z.array(Text).max(mostServices).optional(),
  /** When the first of them began. */
  startedAt: z.iso.datetime().max(30).optional(),
});
export type ProcessProperties = z.output<typeof ProcessProperties>;
