import { collections } from "../plan.ts";
import type { Location, PlanPath, Problem } from "../problem.ts";
import { describeValue } from "./describe-value.ts";
import { indexLines } from "./lines.ts";
import { isMapping } from "./mapping.ts";
import { once } from "./once.ts";
import { parseJson } from "./parse-json.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { ParsedText, Part } from "./parsed-text.ts";
import { maxEntries, maxPlanLength, maxSourceLength, type Source } from "./source.ts";

/** A file that belongs to the plan: what it says, by top-level key, and where everything in it stands. */
export type PlanFile = {
  readonly path: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly locate: (path: PlanPath, part: Part) => Location;
};

/** The files that belong to the plan, those that do not, and what is wrong with any as a file. */
export type OpenedFiles = {
  readonly files: readonly PlanFile[];
  readonly ignored: readonly string[];
  readonly problems: readonly Problem[];
};

/** Reads each text, and tells the plan's files from others. A file that stands alone has to be a plan. */
export function openFiles(sources: readonly Source[]): OpenedFiles {
  const files: PlanFile[] = [];
  const ignored: string[] = [];
  const problems: Problem[] = [];
  const room = { length: maxPlanLength, entries: maxEntries };
  for (const { path, text } of sources) {
    const excess = fill(room, text);
    if (excess !== undefined) {
      problems.push({
        id: "too-large",
        message: excess,
        path: [],
        location: { file: path, line: 1, column: 1 },
      });
      continue;
    }
    const opened = openFile(
      path,
      text.startsWith("\uFEFF") ? text.slice(1) : text,
      sources.length === 1,
    );
    if (opened === "ignored") ignored.push(path);
    else {
      problems.push(...opened.problems);
      if (opened.file !== undefined) files.push(opened.file);
    }
  }
  return { files, ignored, problems };
}

/** Takes from the room that is left what a text needs, and says so where it does not fit. */
function fill(room: { length: number; entries: number }, text: string): string | undefined {
  const mebibytes = (length: number) => `${Math.ceil(length / 2 ** 20)} MiB`;
  if (text.length > maxSourceLength) {
    return `the file is too large: ${mebibytes(text.length)}, and ${mebibytes(maxSourceLength)} is the most; split it`;
  }
  room.length -= text.length;
  if (room.length < 0)
    return `with this file the plan is longer than ${mebibytes(maxPlanLength)}, which is the most`;
  room.entries -= countEntries(text);
  if (room.entries < 0)
    return `with this file the plan has more than ${maxEntries} entries, which is the most`;
  return undefined;
}

/** About how many fields and list items a text has, never fewer than it could have: what separates them is counted. */
function countEntries(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (separators[text.charCodeAt(at)] === 1) count++;
  return count;
}

const separators = Uint8Array.from({ length: 128 }, (_, code) =>
  "\n\r,:[{?".includes(String.fromCharCode(code)) ? 1 : 0,
);

type Opened = { readonly file?: PlanFile; readonly problems: readonly Problem[] };

function openFile(path: string, text: string, alone: boolean): Opened | "ignored" {
  const parsed = parse(path, text);
  const findPlace = once(() => indexLines(text));
  const findOffset = once(parsed.positions);
  const toLocation = (offset: number): Location => ({ file: path, ...findPlace()(offset) });
  const locate = (at: PlanPath, part: Part) => toLocation(findOffset()(at, part));
  const problem = (id: string, message: string, at: PlanPath = []): Problem => ({
    id,
    message,
    path: at,
    location: locate(at, "value"),
  });

  const problems: Problem[] = parsed.problems.map(({ id, message, offset }) => ({
    id,
    message,
    path: [],
    location: toLocation(offset),
  }));
  const { value } = parsed;
  if (value === undefined && problems.length > 0)
    return alone || isMarkdown(path) || looksLikePlan(text) ? { problems } : "ignored";
  if (!isMapping(value) || !planKeys.some((key) => Object.hasOwn(value, key))) {
    if (!alone) return "ignored";
    const message = `this is not a plan but ${describeValue(value)}: a plan begins with \`mainstay: 1\``;
    return { problems: [...problems, problem("not-a-plan", message)] };
  }
  const version = value["mainstay"];
  if (version === 1) return { file: { path, content: value, locate }, problems };
  if (typeof version === "number") {
    const message = `this plan is written in version ${version} of the format, and only version 1 is known here: update mainstay, or write \`mainstay: 1\``;
    return { problems: [...problems, problem("version", message, ["mainstay"])] };
  }
  const message =
    version === undefined || version === null
      ? "add `mainstay: 1`: without it this is not read as a plan"
      : `mainstay is ${describeValue(version)}: write \`mainstay: 1\``;
  return {
    file: { path, content: value, locate },
    problems: [...problems, problem("version", message, ["mainstay"])],
  };
}

function parse(path: string, text: string): ParsedText {
  if (isMarkdown(path)) return parseMarkdown(text);
  if (/\.json$/i.test(path)) return parseJson(text);
  if (/\.ya?ml$/i.test(path)) return parseYaml(text);
  return /^\s*\{\s*["}]/.test(text) ? parseJson(text) : parseYaml(text);
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

const planKeys = ["mainstay", "organisation", ...Object.keys(collections)];
const planKeyLine = new RegExp(`^[ \\t{]*["']?(?:${planKeys.join("|")})["']?[ \\t]*:`, "m");

/** Whether a text that cannot be read was meant to be a plan: one of a plan's keys begins a line. */
function looksLikePlan(text: string): boolean {
  return planKeyLine.test(text);
}
