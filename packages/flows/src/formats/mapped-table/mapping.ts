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

/** The names of columns in their order: as a list, or as one text, in which AWS writes them as `${version} ${account-id}`. */
const Columns = z.union([
  z.array(z.string().min(1)).min(1),
  z
    .string()
    .regex(/\w/)
    .transform((text) => text.split(/[\s,${}]+/).filter((name) => name !== "")),
]);

/** What somebody says of files that nothing else is known of: the columns that they do not name, what each column is, or both. */
export type Mapping = {
  readonly columns?: readonly string[];
  readonly table?: TableMapping;
};

/** A mapping as people write it: the fields of the table stand beside the columns. */
export const Mapping = z
  .looseObject({ columns: Columns.optional() })
  .transform(({ columns, ...rest }, context): Mapping => {
    const named = columns === undefined ? {} : { columns };
    if (columns !== undefined && Object.keys(rest).length === 0) return named;
    const { data: table, error } = TableMapping.safeParse(rest);
    if (error === undefined) return { ...named, table };
    for (const { message, path } of error.issues) {
      context.addIssue({ code: "custom", message, path: [...path] });
    }
    return z.NEVER;
  });
