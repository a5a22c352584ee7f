import { mkdirSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { collectionNames, Plan } from "@mainstay/plan";
import { printPlan } from "@mainstay/plan/printing";
import { CannotRun, reasonOf, UsageError } from "../failure.ts";
import type { ExportFormat } from "../option-values.ts";
import { plain } from "../render/words.ts";
import { writeWhole } from "./write-whole.ts";

/** Where a plan is to be written, and as what if the name does not say it. */
export type PlanTarget = { readonly to: string; readonly format: ExportFormat | undefined };

const formats = { ".yaml": "yaml", ".yml": "yaml", ".json": "json" } as const;

/**
 * Writes a plan to one file, if the name ends as one does, or to a directory with a file for each list, and returns what
 * was written. `readPlan` reads both back as the same plan.
 */
export async function writePlan(
  plan: Plan,
  { to, format }: PlanTarget,
): Promise<readonly string[]> {
  const named = formatOf(to);
  if (named !== undefined && !isDirectory(to)) {
    if (format !== undefined && format !== named) {
      throw new UsageError(`--format is ${format}, but ${plain(to)} is named as ${named}`);
    }
    await write(to, printPlan(plan, { as: named }));
    return [to];
  }
  const as = format === "json" ? "json" : "yaml";
  const parts = partsOf(plan).map(([name, part]) => [`${name}.${as}`, part] as const);
  prepare(to, new Set(parts.map(([name]) => name)));
  for (const [name, part] of parts) await write(join(to, name), printPlan(part, { as }));
  return parts.map(([name]) => join(to, name));
}

function formatOf(path: string): "yaml" | "json" | undefined {
  const ending = extname(path).toLowerCase();
  return ending === ".yaml" || ending === ".yml" || ending === ".json"
    ? formats[ending]
    : undefined;
}

/** The plan in parts, each of which is a plan that says nothing of the others: the organisation, and each list. */
function partsOf(plan: Plan): readonly (readonly [string, Plan])[] {
  const empty = Plan.parse({ mainstay: 1 });
  const lists = collectionNames
    .filter((name) => plan[name].length > 0)
    .map((name) => [name, { ...empty, [name]: plan[name] }] as const);
  return [["organisation", { ...empty, organisation: plan.organisation }], ...lists];
}

function prepare(folder: string, ours: ReadonlySet<string>): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CannotRun(`cannot write to ${plain(folder)}: ${reasonOf(error)}`);
  }
  // Whatever else is there would be read as a part of the plan.
  const other = readdirSync(folder).find((name) => !name.startsWith(".") && !ours.has(name));
  if (other === undefined) return;
  throw new CannotRun(
    `${plain(join(folder, other))} is not of this plan, and would be read with it: name an empty directory, or remove it first`,
  );
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function write(path: string, text: string): Promise<void> {
  return writeWhole(path, (file) => pipeline([text], file));
}
