import { type Plan, requirementAddress } from "@mainstay/plan";
import { kindWords } from "../../../components/kind-words.ts";

/** What an action can be about, by its address, with what it is: any record that is rehearsed, and what an element needs. */
export function aboutItems(plan: Plan) {
  const named = (
    list: string,
    records: readonly { readonly id: string; readonly name: string }[],
    about: string,
  ) => records.map(({ id, name }) => ({ id: `${list}/${id}`, name, about }));
  const names = new Map<string, string>(plan.elements.map(({ id, name }) => [id, name]));
  return [
    ...named("sops", plan.sops, "procedure"),
    ...named("strategies", plan.strategies, "strategy"),
    ...named("trainings", plan.trainings, "training"),
    ...named("callTrees", plan.callTrees, "call tree"),
    ...named("scenarios", plan.scenarios, "scenario"),
    ...plan.impactAnalyses.map(({ id, element }) => ({
      id: `impactAnalyses/${id}`,
      name: names.get(element) ?? element,
      about: "impact analysis",
    })),
    ...plan.elements.map(({ id, name, kind }) => ({
      id: `elements/${id}`,
      name,
      about: kindWords[kind].one.toLowerCase(),
    })),
    ...plan.elements.flatMap((element) =>
      // What only a catalog says can be changed in the catalog alone.
      element.evidence === "catalog"
        ? []
        : (element.needs ?? []).map((requirement) => ({
            id: requirementAddress({ element, requirement }),
            name: `${element.name} needs ${targetWords(requirement, names)}`,
            about: "requirement",
          })),
    ),
  ];
}

function targetWords(
  { targets }: { readonly targets: readonly string[] },
  names: ReadonlyMap<string, string>,
): string {
  return targets.map((id) => names.get(id) ?? id).join(" or ");
}
