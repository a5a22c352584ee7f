import type { Plan, Requirement } from "@mainstay/plan";
import { lessOf } from "./less-of.ts";

type Gone = ReadonlySet<string>;

/**
 * The plan without elements: the analyses of them and what was put off of them go too, and everything else goes on without naming them.
 * A requirement of several goes on with those that are left, as many of them as before if there are so many.
 */
export function withoutElements(plan: Plan, gone: Gone): Plan {
  const goes = (id: string) => gone.has(id);
  const isOfGone = ({ element = "" }: { readonly element?: string | undefined }) => goes(element);
  const analyses = new Set(plan.impactAnalyses.filter(isOfGone).map(({ id }) => id));
  const isGone = (address: string) => {
    const [list = "", id = ""] = address.split("/");
    return (list === "elements" && goes(id)) || (list === "impactAnalyses" && analyses.has(id));
  };
  return {
    ...plan,
    elements: plan.elements
      .filter(({ id }) => !goes(id))
      .map((element) => lessOf(element, "needs", (needs) => needsLeft(needs, gone))),
    scenarios: plan.scenarios.map((scenario) => lessOf(scenario, "disruptions", without(isOfGone))),
    sops: plan.sops.map((sop) => {
      const rest = lessOf(sop, "needs", (needs) => needsLeft(needs, gone));
      const steps = rest.steps?.map((step) => {
        const told = lessOf(step, "channel", kept(goes));
        const isPerson = plan.people.some(({ id }) => id === step.who);
        return isPerson ? told : lessOf(told, "who", kept(goes));
      });
      const copied = lessOf(rest, "copies", without(goes));
      return steps === undefined ? copied : { ...copied, steps };
    }),
    callTrees: plan.callTrees.map((tree) =>
      lessOf(lessOf(tree, "channels", without(goes)), "copies", without(goes)),
    ),
    impactAnalyses: plan.impactAnalyses.filter(({ id }) => !analyses.has(id)),
    dependencyAnalyses: plan.dependencyAnalyses
      .filter((analysis) => !isOfGone(analysis))
      .map((analysis) =>
        headings.reduce((rest, field) => lessOf(rest, field, without(isOfGone)), analysis),
      ),
    exercises: plan.exercises.map((exercise) => {
      const { goals, injects } = exercise;
      return {
        ...exercise,
        ...(goals && { goals: goals.map((goal) => lessOf(goal, "element", kept(goes))) }),
        ...(injects && {
          injects: injects.map((inject) =>
            lessOf(lessOf(inject, "channel", kept(goes)), "element", kept(goes)),
          ),
        }),
      };
    }),
    incidents: plan.incidents.map((incident) =>
      lessOf(lessOf(incident, "disruptions", without(isOfGone)), "achieved", without(isOfGone)),
    ),
    actions: plan.actions.map((action) => lessOf(action, "about", kept(isGone))),
    deferrals: plan.deferrals.filter(({ record }) => !isGone(record)),
  };
}

/** Under which headings a dependency analysis lists what it found. */
const headings = [
  "people",
  "suppliers",
  "customers",
  "partners",
  "facilities",
  "technology",
] as const;

function without<Any>(goes: (item: Any) => boolean) {
  return <Item extends Any>(items: readonly Item[]): readonly Item[] | undefined => {
    if (!items.some(goes)) return items;
    const left = items.filter((item) => !goes(item));
    return left.length === 0 ? undefined : left;
  };
}

function kept(goes: (name: string) => boolean) {
  return <Name extends string>(name: Name): Name | undefined => (goes(name) ? undefined : name);
}

function needsLeft(needs: readonly Requirement[], gone: Gone): readonly Requirement[] | undefined {
  if (needs.length === 0) return needs;
  const left = needs.flatMap((need) => {
    const targets = need.targets.filter((target) => !gone.has(target));
    if (targets.length === 0) return [];
    if (targets.length === need.targets.length) return [need];
    return [{ ...need, targets, atLeast: Math.min(need.atLeast, targets.length) }];
  });
  return left.length === 0 ? undefined : left;
}
