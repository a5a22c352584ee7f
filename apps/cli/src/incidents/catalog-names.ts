import { explainCatalog } from "@mainstay/m365";
import { didYouMean } from "@mainstay/plan";
import { UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";

const names: ReadonlyMap<string, string> = new Map(
  explainCatalog().elements.map(({ id, name }) => [id, name]),
);

/** The name of an element of the catalog of Microsoft 365. */
export function catalogName(id: string): string {
  return names.get(id) ?? id;
}

/** Passes the id of an element of the catalog through. Throws UsageError with the nearest where there is none. */
export function parseCatalogId(id: string): string {
  if (names.has(id)) return id;
  const advice = didYouMean(id, names.keys());
  throw new UsageError(
    `the catalog has no element \`${plain(id)}\`.${advice} \`mainstay m365 catalog\` lists them.`,
  );
}
