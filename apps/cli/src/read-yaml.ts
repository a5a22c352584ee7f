import { parse } from "yaml";
import * as z from "zod";
import { CannotRun, reasonOf } from "./failure.ts";
import { readFileText } from "./read-text.ts";
import { plain } from "./render/words.ts";

/** What is said of a file that does not have the shape that is asked for: that it `is no mapping of columns`, and what to write. */
export type Misshapen = { readonly is: string; readonly advice: string };

/** Reads a file in YAML or JSON into a shape. Throws CannotRun. */
export function readYaml<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { is, advice }: Misshapen,
): z.output<Schema> {
  const read = readFileText(path);
  if ("problem" in read) throw new CannotRun(`${plain(path)} ${read.problem.message}`);
  const { data, error } = schema.safeParse(valueIn(path, read.text));
  if (error === undefined) return data;
  const why = plain(z.prettifyError(error).replaceAll("\n", " "));
  throw new CannotRun(`${plain(path)} ${is}: ${why}. ${advice}`);
}

function valueIn(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    // What follows the colon is the place again, drawn in several lines.
    const [why = ""] = reasonOf(error).split(":\n", 1);
    throw new CannotRun(`${plain(path)} is no YAML: ${why}`);
  }
}
