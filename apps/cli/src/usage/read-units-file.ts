import { readUnitTable } from "@mainstay/m365";
import { parse } from "yaml";
import * as z from "zod";
import { CannotRun, reasonOf } from "../failure.ts";
import { readFileText } from "../read-text.ts";

const Units = z.record(z.string(), z.string().nullable());

/**
 * The table that says which unit a value of the directory means: CSV with two columns, or a YAML or JSON mapping; nothing
 * as the unit leaves a value out. Throws CannotRun with the line.
 */
export function readUnitsFile(path: string): ReadonlyMap<string, string> {
  const read = readFileText(path);
  if ("problem" in read) throw new CannotRun(`${path} ${read.problem.message}`);
  if (/\.(?:ya?ml|json)$/i.test(path)) return mappingIn(path, read.text);
  const { table, problems } = readUnitTable(read.text);
  const [problem] = problems;
  if (problem === undefined) return table;
  const more = problems.length === 1 ? "" : `, and ${problems.length - 1} more lines`;
  throw new CannotRun(`${path}:${problem.line} ${problem.message}${more}`);
}

function mappingIn(path: string, text: string): ReadonlyMap<string, string> {
  try {
    const { data } = Units.safeParse(parse(text));
    if (data !== undefined) {
      return new Map(Object.entries(data).map(([value, unit]) => [value, unit ?? ""]));
    }
  } catch (error) {
    throw new CannotRun(`${path} cannot be read: ${reasonOf(error)}`);
  }
  throw new CannotRun(
    `${path} is not a mapping of values to ids of units: write lines such as \`Warehouse North: hub-north\``,
  );
}
