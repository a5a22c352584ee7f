import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plan, type ReadPlan, readPlan } from "@mainstay/plan";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Halden Freight as its files have it. */
export function readHaldenFreight(): ReadPlan {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:yaml|md)$/.test(path))
    .toSorted();
  return readPlan(paths.map((path) => ({ path, text: readExample(path) })));
}

/** The plan of Halden Freight, which is valid. */
export function haldenFreight(): Plan {
  const { plan } = readHaldenFreight();
  if (plan === undefined) throw new Error("Halden Freight has problems: run mainstay check on it");
  return plan;
}

/** The text of one file of the example. */
export function readExample(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
