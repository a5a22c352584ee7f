import type { Element } from "../records/element.ts";
import type { Requirement } from "../records/requirement.ts";
import { joinNeeds } from "./join-needs.ts";

/**
 * An element of a plan with what the catalog knows of it (continuity-model §1). A field that the plan states counts, one
 * that it leaves out is the catalog's; so it is with each field of `recovery` and `objectives`. Needs are joined.
 */
export function joinElement(own: Element, lent: Element): Element {
  const { evidence: _, ...known } = lent;
  return {
    ...known,
    ...own,
    ...parts(own, lent),
    ...needs(joinNeeds(own.needs ?? [], lent.needs ?? [])),
  };
}

function parts(own: Element, lent: Element): Pick<Element, "recovery" | "objectives"> {
  const recovery = { ...lent.recovery, ...own.recovery };
  const objectives = { ...lent.objectives, ...own.objectives };
  return {
    ...(Object.keys(recovery).length === 0 ? {} : { recovery }),
    ...(Object.keys(objectives).length === 0 ? {} : { objectives }),
  };
}

function needs(joined: readonly Requirement[]): Pick<Element, "needs"> {
  return joined.length === 0 ? {} : { needs: joined };
}
