import type { Element, ElementId, Plan } from "@mainstay/plan";
import { catalogIds } from "./catalog-ids.ts";
import { dependentsIn, type Fallen, fallsWith } from "./reliance.ts";

/** A completed plan as mitigations look at it. */
export type PlanView = {
  readonly plan: Plan;
  readonly findElement: (id: string) => Element | undefined;
  /** The name with the id: `Crisis meeting (crisis-meeting)`. */
  readonly named: (id: string) => string;
  /** Whether an element is of the organisation and not one that the catalog has. */
  readonly isOwn: (element: Pick<Element, "id">) => boolean;
  /** Whether the plan says that it does not have this part of the catalog. */
  readonly isLeftOut: (id: string) => boolean;
  /** What goes down when all of these are lost for good, and the shortest way to it. Ids that the plan does not have count for nothing. */
  readonly fallenWith: (ids: readonly string[]) => Fallen;
};

/** The view of a completed plan, which left out some of the catalog; what falls with what is worked out once for each question. */
export function viewOf(plan: Plan, leftOut: readonly string[] = []): PlanView {
  const elements = new Map<string, Element>(plan.elements.map((element) => [element.id, element]));
  const dependents = dependentsIn(plan);
  const known = new Map<string, Fallen>();
  return {
    plan,
    findElement: (id) => elements.get(id),
    named: (id) => {
      const element = elements.get(id);
      return element === undefined ? id : `${element.name} (${id})`;
    },
    isLeftOut: (id) => leftOut.includes(id),
    isOwn: ({ id }) => !catalogIds.has(id),
    fallenWith: (ids) => {
      const present = ids.flatMap((id): ElementId[] => {
        const element = elements.get(id);
        return element === undefined ? [] : [element.id];
      });
      const question = present.toSorted().join(" ");
      const fallen = known.get(question) ?? fallsWith(dependents, new Set(present));
      known.set(question, fallen);
      return fallen;
    },
  };
}
