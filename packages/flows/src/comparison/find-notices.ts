import type { ElementId, Plan } from "@mainstay/plan";
import type { Comparison } from "./compare-with-plan.ts";
import { criticalitiesOf } from "./critical-functions.ts";
import type { Failing } from "./find-failing.ts";
import { silentOf } from "./leaning.ts";
import { needsGraph } from "./needs-graph.ts";
import { isFailing, type Relation } from "./relation.ts";

/** Something that those who keep a plan should know of at once, of what a comparison has. */
export type ObservedNotice = {
  /** A third party that a critical function rests on and the plan does not tell of; or a critical requirement that nothing goes through of. */
  readonly kind: "observed-third-party" | "observed-failing";
  /** What it is about, the same each time: the third party, or the two ends with ` > ` between them. */
  readonly about: string;
  /** The element that uses or needs it. */
  readonly element: ElementId;
  /** What is so, and why it matters, in words. */
  readonly message: string;
};

/** So many ports are named of one requirement. */
const mostPorts = 3;

/**
 * What of a comparison is worth telling at once: third parties under functions of high criticality that nobody declared or answered for, and
 * declared connections under such functions of which every one failed and nobody answered for it.
 */
export function findNotices(
  plan: Plan,
  { thirdParties, failing }: Pick<Comparison, "thirdParties" | "failing">,
): readonly ObservedNotice[] {
  const { ordered, highest, isHigh } = criticalitiesOf(plan, needsGraph(plan.elements));
  const names = new Map(plan.elements.map(({ id, name }) => [id, name]));
  const nameOf = (id: ElementId) => names.get(id) ?? id;
  /** The most critical function that rests on something, where it is of high criticality. */
  const critical = (functions: readonly ElementId[]) => {
    const all = ordered(functions);
    return isHigh(highest(all)) ? all[0]?.function : undefined;
  };
  const parties = thirdParties.flatMap(
    ({ end, leaning, isAsked, functions }): readonly ObservedNotice[] => {
      const [element] = silentOf(leaning);
      const [first] = functions;
      if (!isAsked || element === undefined || first === undefined) return [];
      return [
        {
          kind: "observed-third-party",
          about: end.name,
          element,
          message: `${nameOf(element)} uses ${end.name}, a third party, and the plan does not say so. ${nameOf(first.function)} rests on it.`,
        },
      ];
    },
  );
  const byRelation = Map.groupBy(failing.filter(isOpen), ({ relation }) => relation);
  const broken = [...byRelation].flatMap(([relation, ports]): readonly ObservedNotice[] => {
    const [element] = relation.from.elements;
    const resting = critical([...new Set(ports.flatMap(({ functions }) => functions))]);
    if (element === undefined || resting === undefined) return [];
    return [
      {
        kind: "observed-failing",
        about: `${relation.from.name} > ${relation.to.name}`,
        element,
        message: `${triedWords(relation, nameOf(element))} The plan says that it is needed, and ${nameOf(resting)} rests on it.`,
      },
    ];
  });
  return [...parties, ...broken];
}

/** Whether a connection is of a requirement of which nothing went through, and nobody said anything to it. */
function isOpen({ relation, declared: { kind }, answer }: Failing): boolean {
  return (kind === "direct" || kind === "implied") && isFailing(relation) && answer === undefined;
}

function triedWords({ to, ports, failed }: Relation, from: string): string {
  const named = ports.slice(0, mostPorts).map(({ port, protocol }) => `${port}/${protocol}`);
  const more = ports.length - named.length;
  const on = `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return failed === 1
    ? `The one connection that ${from} tried to ${to.name} failed (${on}).`
    : `All ${failed} connections that ${from} tried to ${to.name} failed (${on}).`;
}
