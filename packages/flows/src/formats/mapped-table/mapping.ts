import * as z from "zod";

/** Which column of a table says what, for tables that no format knows; and which of its words mean which outcome. */
export const TableMapping = z.strictObject({
  time: z.string(),
  end: z.string().optional(),
  client: z.string(),
  clientPort: z.string().optional(),
  clientProcess: z.string().optional(),
  server: z.string(),
  port: z.string(),
  /** A column, or the transport that all rows are of. */
  protocol: z.string().default("tcp"),
  bytesOut: z.string().optional(),
  bytesIn: z.string().optional(),
  connections: z.string().optional(),
  outcome: z.string().optional(),
  outcomes: z
    .strictObject({
      succeeded: z.array(z.string()).default([]),
      refused: z.array(z.string()).default([]),
      "timed-out": z.array(z.string()).default([]),
      blocked: z.array(z.string()).default([]),
      failed: z.array(z.string()).default([]),
    })
    .partial()
    .default({}),
});
export type TableMapping = z.output<typeof TableMapping>;
