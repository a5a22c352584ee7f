import { explainCatalog } from "@mainstay/m365";
import { didYouMean, type Plan } from "@mainstay/plan";
import type { SentStandIns } from "../../analysis/questions.ts";
import { Refusal } from "../../http/refusal.ts";

/** Reads `CATALOG-ID=OWN-ID,...`, of which several may be of one id. Throws Refusal where one of the two does not exist. */
export function parseStandIns({ elements }: Plan, written: string | undefined): SentStandIns {
  if (written === undefined) return [];
  const standIns = new Map<string, string[]>();
  const catalogIds = explainCatalog().elements.map(({ id }) => id);
  const ownIds = elements.map(({ id }) => id);
  for (const text of written.split(",")) {
    const [catalogId = "", own = "", ...rest] = text.trim().split("=");
    if (catalogId === "" || own === "" || rest.length > 0) {
      throw new Refusal(422, `\`as\` has ${text}, but CATALOG-ID=OWN-ID is wanted.`);
    }
    requireId(catalogId, catalogIds, "The catalog");
    requireId(own, ownIds, "The plan");
    standIns.set(catalogId, [...(standIns.get(catalogId) ?? []), own]);
  }
  return [...standIns];
}

function requireId(id: string, known: readonly string[], where: string): void {
  if (known.includes(id)) return;
  const advice = didYouMean(id, known);
  throw new Refusal(422, `${where} has no element ${id}.${advice}`);
}
