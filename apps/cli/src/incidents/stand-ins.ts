import type { Incident, StandIns } from "@mainstay/m365";
import type { ElementId, Plan } from "@mainstay/plan";
import { UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";
import { getElement } from "../scenario-choice.ts";
import { parseCatalogId } from "./catalog-names.ts";

/**
 * Which elements of a plan stand for which of the catalog, from `CATALOG-ID=OWN-ID` (several may stand for one). Throws
 * UsageError where one of the two does not exist, with the nearest that does.
 */
export function chooseStandIns(plan: Plan, written: readonly string[]): StandIns {
  const chosen = new Map<string, readonly ElementId[]>();
  for (const text of written) {
    const [catalogId = "", ownId, ...rest] = text.split("=");
    if (catalogId === "" || ownId === undefined || ownId === "" || rest.length > 0) {
      throw new UsageError(
        `\`${plain(text)}\` is not CATALOG-ID=OWN-ID: write for example internet-access=line-a`,
      );
    }
    const id = parseCatalogId(catalogId);
    const own = getElement(plan, ownId).id;
    chosen.set(id, [...new Set([...(chosen.get(id) ?? []), own])]);
  }
  return chosen;
}

/** The ids of the catalog that something stands for although these incidents neither hit it nor left it working. */
export function idleStandIns(told: readonly Incident[], standIns: StandIns): readonly string[] {
  const spoken = new Set(
    told.flatMap(({ hits, keptWorking }) => [
      ...hits.map(({ element }) => element),
      ...keptWorking.flatMap(({ elements }) => elements),
    ]),
  );
  return [...standIns.keys()].filter((id) => !spoken.has(id));
}
