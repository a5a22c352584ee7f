import { collections } from "../plan.ts";
import type { Location, PlanPath, Problem } from "../problem.ts";
import { describeValue } from "./words/describe-value.ts";
import { indexLines } from "./text/lines.ts";
import { isMapping } from "./mapping.ts";
import { once } from "./once.ts";
import { parseJson } from "./text/parse-json.ts";
import { parseMarkdown } from "./text/parse-markdown.ts";
import { parseYaml } from "./text/parse-yaml.ts";
import type { Part } from "./text/parsed-text.ts";
import type { Source } from "./source.ts";
import { formatOf } from "./text/text-format.ts";

/** A file that belongs to the plan: what it says, by top-level key, and where everything in it stands. */
export type PlanFile = {
  readonly path: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly locate: (path: PlanPath, part: Part) => Location;
};

/** What stands at the top of a plan file. */
export const planKeys: readonly string[] = [
  "mainstay",
  "organisation",
  ...Object.keys(collections),
];

/** A file of the plan as far as it can be read, and what is wrong with it as a file. */
export type OpenedFile = { readonly file?: PlanFile; readonly problems: readonly Problem[] };

/** Reads a text. One that is not of a plan is ignored, unless it stands alone or was meant to be of one. */
export function openFile(
  { path, text: whole }: Source,
  { alone }: { readonly alone: boolean },
): OpenedFile | "ignored" {
  const text = whole.startsWith("\uFEFF") ? whole.slice(1) : whole;
  const format = formatOf(path, text);
  const parsed = parsers[format](text);
  const findPlace = once(() => indexLines(text));
  const toLocation = (offset: number): Location => {
    const { line, column } = findPlace()(offset);
    return { file: path, line, column };
  };
  const locate = (at: PlanPath, part: Part) => toLocation(parsed.findOffset(at, part));
  const problems: readonly Problem[] = parsed.problems.map(({ id, message, offset }) => ({
    id,
    message,
    path: [],
    location: toLocation(offset),
  }));
  const withProblem = (id: string, message: string, at: PlanPath): readonly Problem[] => [
    ...problems,
    { id, message, path: at, location: locate(at, "value") },
  ];

  const { value } = parsed;
  if (value === undefined && problems.length > 0)
    return alone || format === "markdown" || looksLikePlan(text) ? { problems } : "ignored";
  if (!isMapping(value) || !planKeys.some((key) => Object.hasOwn(value, key))) {
    if (!alone) return "ignored";
    const message = format === "markdown" ? noProcedure : noPlan(value);
    return { problems: withProblem("not-a-plan", message, []) };
  }
  const file = withListOfUses({ path, content: value, locate });
  const version = value["mainstay"];
  if (version === 1) return { file, problems };
  const others = withProblem("version", versionMessage(version), ["mainstay"]);
  return typeof version === "number" ? { problems: others } : { file, problems: others };
}

/** The file with its only use in a list, if that stands behind `uses` by itself. */
function withListOfUses(file: PlanFile): PlanFile {
  const { uses } = file.content;
  if (typeof uses !== "string" && !isMapping(uses)) return file;
  return {
    ...file,
    content: { ...file.content, uses: [uses] },
    locate: (at, part) => file.locate(at[0] === "uses" ? at.toSpliced(1, 1) : at, part),
  };
}

const parsers = { yaml: parseYaml, json: parseJson, markdown: parseMarkdown } as const;

const planKeyLine = new RegExp(`^[ \\t{]*["']?(?:${planKeys.join("|")})["']?[ \\t]*:`, "m");

/** Whether a text that cannot be read was meant to be a plan: one of a plan's keys begins a line. */
function looksLikePlan(text: string): boolean {
  return planKeyLine.test(text);
}

const noProcedure =
  "this is not a procedure: begin it with front matter (between lines `---`) that has an `id` and a `name`";

function noPlan(value: unknown): string {
  if (value === undefined || value === null)
    return "nothing is written here: a plan begins with `mainstay: 1`";
  return `this is not a plan but ${describeValue(value)}: a plan begins with \`mainstay: 1\``;
}

function versionMessage(version: unknown): string {
  if (version === undefined || version === null)
    return "add `mainstay: 1`: without it this is not read as a plan";
  if (typeof version === "number" && Number.isInteger(version))
    return `this plan is written in version ${version} of the format, and only version 1 is known here: update mainstay, or write \`mainstay: 1\``;
  return `mainstay is ${describeValue(version)}: write \`mainstay: 1\``;
}
