import { toM365CatalogDocument } from "@mainstay/api";
import { explainCatalog, microsoft365 } from "@mainstay/m365";
import { didYouMean } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

/** What is known of Microsoft 365, for a tenant with some features or with all. */
export function getMicrosoft365Catalog(
  _: Services,
  { query: { features } }: Request<unknown, { readonly features?: string | undefined }, unknown>,
): WrittenJson {
  const chosen = features === undefined ? undefined : chooseFeatures(features);
  const catalog = explainCatalog(chosen && new Set(chosen));
  return WrittenJson.of(toM365CatalogDocument(catalog, chosen));
}

function chooseFeatures(written: string): readonly string[] {
  const words = written.split(",").map((word) => word.trim());
  if (words.length === 1 && words[0] === "none") return [];
  const known = microsoft365.features.map(({ id }) => id);
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return known.filter((id) => words.includes(id));
  const advice = didYouMean(unknown, known);
  throw new Refusal(
    422,
    `There is no feature ${unknown}.${advice} The features are ${known.join(", ")}; or write none.`,
  );
}
