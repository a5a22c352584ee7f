import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { microsoft365 } from "@mainstay/m365";
import { completePlan, type Plan, type ReadPlan, readPlan, type Source } from "@mainstay/plan";

/** The catalogs that Halden Freight uses. */
export const catalogs = [microsoft365];

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The files of Halden Freight. */
export function readSources(): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:yaml|md)$/.test(path))
    .toSorted()
    .map((path) => ({ path, text: readExample(path) }));
}

/** Halden Freight as its files have it. */
export function readHaldenFreight(): ReadPlan {
  return readPlan(readSources(), { catalogs });
}

/** The plan of Halden Freight, which is valid, with what it uses of Microsoft 365. */
export function haldenFreight(): Plan {
  return completePlan(writtenHaldenFreight(), catalogs);
}

/** The plan of Halden Freight, which is valid, as it is written. */
export function writtenHaldenFreight(): Plan {
  const { plan } = readHaldenFreight();
  if (plan === undefined) throw new Error("Halden Freight has problems: run mainstay check on it");
  return plan;
}

/** The text of one file of the example. */
export function readExample(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
