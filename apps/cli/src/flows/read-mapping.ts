import { TableMapping } from "@mainstay/flows";
import { parse } from "yaml";
import * as z from "zod";
import { CannotRun, reasonOf } from "../failure.ts";
import { readFileText } from "../read-text.ts";
import { plain } from "../render/words.ts";

/** Reads a file that says which columns of a table are what, in YAML or JSON. Throws CannotRun. */
export function readMapping(path: string): TableMapping {
  const read = readFileText(path);
  if ("problem" in read) throw new CannotRun(`${plain(path)} ${read.problem.message}`);
  let value: unknown;
  try {
    value = parse(read.text);
  } catch (error) {
    throw new CannotRun(`${plain(path)} is no YAML: ${reasonOf(error)}`);
  }
  const { data, error } = TableMapping.safeParse(value);
  if (error === undefined) return data;
  throw new CannotRun(
    `${plain(path)} is no mapping of columns: ${plain(z.prettifyError(error).replaceAll("\n", " "))}. Write at least \`time\`, \`client\`, \`server\` and \`port\`, each with the title of its column`,
  );
}
