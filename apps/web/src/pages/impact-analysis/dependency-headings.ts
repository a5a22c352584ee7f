import type { Dependency, DependencyAnalysis, Element, Kind, Plan } from "@mainstay/plan";
import { freeId } from "../../components/free-id.ts";

/** The headings of a dependency analysis, in their order. */
export const headings = [
  { name: "people", title: "People and teams" },
  { name: "suppliers", title: "Suppliers" },
  { name: "customers", title: "Customers" },
  { name: "partners", title: "Partners" },
  { name: "facilities", title: "Sites and workplaces" },
  { name: "technology", title: "Technology and information" },
] as const;
export type Heading = (typeof headings)[number]["name"];

const headingByKind: Readonly<Partial<Record<Kind, Heading>>> = {
  team: "people",
  supplier: "suppliers",
  customer: "customers",
  partner: "partners",
  site: "facilities",
};

/** Under which heading an element of a kind is listed. */
export function headingOf(kind: Kind): Heading {
  return headingByKind[kind] ?? "technology";
}

/** What the plan says that an element rests on directly, each once. */
function declaredTargets(
  { elements }: Pick<Plan, "elements">,
  { needs = [] }: Pick<Element, "needs">,
): readonly Element[] {
  const targets = new Set(needs.flatMap((need) => need.targets));
  return elements.filter(({ id }) => targets.has(id));
}

/** A new dependency analysis, which begins with what the plan says already. */
export function beginDependencies(
  plan: Pick<Plan, "elements" | "dependencyAnalyses">,
  element: Element,
): DependencyAnalysis {
  const declared = Map.groupBy(declaredTargets(plan, element), ({ kind }) => headingOf(kind));
  const lists = [...declared].map(([heading, targets]) => [
    heading,
    targets.map(({ id }): Dependency => ({ element: id })),
  ]);
  const taken = plan.dependencyAnalyses.map(({ id }) => id);
  return {
    ...Object.fromEntries(lists),
    id: freeId(`${element.id}-dependencies`, taken),
    name: `Dependencies of ${element.name}`,
    element: element.id,
    status: "draft",
  };
}

/** Where the analysis and the plan differ: what was found and is not declared, and what is declared and was not found. */
export function differences(
  plan: Pick<Plan, "elements">,
  element: Element,
  analysis: DependencyAnalysis,
): { readonly undeclared: readonly Dependency[]; readonly unfound: readonly Element[] } {
  const declared = declaredTargets(plan, element);
  const found = headings.flatMap(({ name }) => analysis[name] ?? []);
  return {
    undeclared: found.filter((one) => !declared.some(({ id }) => id === one.element)),
    unfound: declared.filter(({ id }) => !found.some((one) => one.element === id)),
  };
}
