import type * as z from "zod";
import type { PlanPath } from "../problem.ts";
import { shorten } from "./words/describe-value.ts";
import { dropNulls } from "./drop-nulls.ts";
import { type Explained, explainIssue, plainIssues } from "./words/explain-issues.ts";
import { maxEntries, maxProblems, maxRecordEntries } from "./source.ts";

/** How a record is called in a message, and where it stands in the plan. */
type RecordPlace = { readonly name: string; readonly path: PlanPath };

/** Decodes records one after the other and gathers what is wrong with them. */
export type RecordReader = {
  /** The record that was written; undefined if something is wrong with it, or too much was wrong before. */
  readonly read: <Value>(
    schema: z.ZodType<Value, unknown>,
    written: unknown,
    place: RecordPlace,
  ) => { readonly record: Value } | undefined;
  readonly problems: readonly Explained[];
  /** Whether so much is wrong that the rest is not looked at. */
  readonly isFull: () => boolean;
};

/** A reader that has read nothing yet. */
export function recordReader(): RecordReader {
  const problems: Explained[] = [];
  let entries = 0;
  const isFull = () => problems.length > maxProblems || entries > maxEntries;

  return {
    problems,
    isFull,
    read: (schema, written, place) => {
      if (isFull()) return undefined;
      const size = dropNulls(written);
      entries += size;
      const excess = size > maxRecordEntries ? recordTooLarge : isFull() ? planTooLarge : undefined;
      if (excess !== undefined) {
        problems.push(
          inRecord({ id: "too-large", message: excess, path: [], part: "value" }, place),
        );
        return undefined;
      }
      const result = schema.safeParse(written, plainIssues);
      if (result.success) return { record: result.data };
      for (const issue of result.error.issues) {
        for (const explained of explainIssue(schema, issue))
          problems.push(inRecord(explained, place));
        if (isFull()) break;
      }
      return undefined;
    },
  };
}

const recordTooLarge = `has more than ${maxRecordEntries} entries, which is the most: split it`;
const planTooLarge = `with this record the plan has more than ${maxEntries} entries, which is the most; each alias counts as what it stands for`;

/** What is wrong in a record as something wrong in the plan. */
function inRecord(explained: Explained, { name, path }: RecordPlace): Explained {
  const { message, path: within, part } = explained;
  const place = part === "key" ? within.slice(0, -1) : within;
  const words = place.map((step) => (typeof step === "number" ? step + 1 : shorten(step)));
  return {
    ...explained,
    path: [...path, ...within],
    message: `${[name, ...words].join(" ")}: ${message}`,
  };
}
