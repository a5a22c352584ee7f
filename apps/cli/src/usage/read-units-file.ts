import { readUnitTable } from "@mainstay/m365";
import * as z from "zod";
import { CannotRun } from "../failure.ts";
import { readFileText } from "../read-text.ts";
import { readYaml } from "../read-yaml.ts";
import { plain } from "../render/words.ts";

const Units = z.record(z.string(), z.string().nullable());

/**
 * The table that says which unit a value of the directory means: CSV with two columns, or a YAML or JSON mapping; nothing
 * as the unit leaves a value out. Throws CannotRun with the line.
 */
export function readUnitsFile(path: string): ReadonlyMap<string, string> {
  if (/\.(?:ya?ml|json)$/i.test(path)) return readMapping(path);
  const read = readFileText(path);
  if ("problem" in read) throw new CannotRun(`${plain(path)} ${read.problem.message}`);
  const { table, problems } = readUnitTable(read.text);
  const [problem] = problems;
  if (problem === undefined) return table;
  const more = problems.length === 1 ? "" : `, and ${problems.length - 1} more lines`;
  throw new CannotRun(`${plain(path)}:${problem.line} ${problem.message}${more}`);
}

function readMapping(path: string): ReadonlyMap<string, string> {
  const units = readYaml(path, Units, {
    is: "is not a mapping of values to ids of units",
    advice: "Write lines such as `Warehouse North: hub-north`",
  });
  return new Map(Object.entries(units).map(([value, unit]) => [value, unit ?? ""]));
}
