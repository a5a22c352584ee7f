import {
  addMonths,
  daysBetween,
  defaultCriticalities,
  type Element,
  type Plan,
  type ScenarioId,
} from "@mainstay/plan";
import { assess } from "../assess.ts";
import { scenariosOf } from "../self-dependence.ts";
import { simulate } from "../simulate.ts";
import { nextValidation } from "../validation.ts";

type Seen = {
  readonly on: string;
  readonly isReal: boolean;
  readonly hasFailed: boolean;
  readonly scenarios: readonly ScenarioId[];
};

/** What the proof of an element is worth, by SPEC 8.11 to the letter, given the days of changes by address. Only for small plans. */
export function referenceProofWorth(
  plan: Plan,
  element: Element,
  { today, changes }: { readonly today: string; readonly changes: ReadonlyMap<string, string> },
): number {
  const { required, criticality: known } = assess(plan).elements.get(element.id) ?? {};
  const isTooSlow = (time: number | undefined) =>
    time !== undefined && time > (required ?? Infinity);
  const seen: Seen[] = [];
  for (const { scenario, date: on, result, goals = [] } of plan.exercises) {
    if (result === undefined || on > today) continue;
    const own = goals.filter((goal) => goal.element === element.id);
    const tested = own.filter(
      (goal) =>
        goal.result === "passed" ||
        goal.result === "failed" ||
        (goal.result === undefined && goal.measured !== undefined),
    );
    const common = { on, isReal: false, scenarios: [scenario] };
    if (own.length > 0) {
      const failures = tested.filter(
        (goal) =>
          goal.result === "failed" ||
          (goal.result === undefined && (goal.measured ?? 0) > (goal.within ?? Infinity)) ||
          isTooSlow(goal.measured),
      );
      if (tested.length > 0) seen.push({ ...common, hasFailed: failures.length > 0 });
    } else {
      const disruptions = plan.scenarios.find(({ id }) => id === scenario)?.disruptions ?? [];
      if (simulate(plan, disruptions).elements.has(element.id))
        seen.push({ ...common, hasFailed: result === "failed" });
    }
  }
  for (const { kind, began, ended, disruptions, achieved = [] } of plan.incidents) {
    const on = (ended ?? began).slice(0, 10);
    if (kind === "near-miss" || on > today) continue;
    const scenarios = plan.scenarios
      .filter((scenario) =>
        scenario.disruptions.some((one) =>
          disruptions.some((lost) => lost.element === one.element),
        ),
      )
      .map(({ id }) => id);
    for (const { element: back, time } of achieved)
      if (back === element.id)
        seen.push({ on, isReal: true, hasFailed: isTooSlow(time), scenarios });
  }
  const newest = seen.filter(({ on }) => seen.every((other) => other.on <= on));
  if (newest.some(({ hasFailed }) => hasFailed)) return 0;
  const counts = newest.findLast(({ isReal }) => isReal) ?? newest.at(-1);
  const criticalities = plan.organisation.criticalities ?? defaultCriticalities;
  const criticality = known ?? criticalities.at(-1) ?? "";
  const proven =
    counts === undefined
      ? 0
      : (counts.isReal ? 1 : 0.8) *
        fresh(today, counts.on, nextValidation(counts.on, plan, { criticality, criticalities })) *
        (hasChanged(plan, element, { ...counts, today, changes }) ? 0.5 : 1);
  const { time, statedBy, statedOn } = element.recovery ?? {};
  const isVendors =
    statedBy === "vendor" || (statedBy === undefined && element.evidence === "catalog");
  const said =
    time === undefined || isTooSlow(time)
      ? 0
      : (isVendors ? 0.4 : 0.2) *
        (statedOn === undefined ? 0.5 : fresh(today, statedOn, addMonths(statedOn, 12)));
  return Math.max(proven, said);
}

function fresh(today: string, on: string, until: string): number {
  const [holds, over] = [Math.max(1, daysBetween(on, until)), daysBetween(until, today)];
  return Math.max(0, Math.min(1, 1 - over / holds));
}

type Since = Pick<Seen, "on" | "scenarios"> & {
  readonly today: string;
  readonly changes: ReadonlyMap<string, string>;
};

function hasChanged(
  plan: Plan,
  element: Element,
  { on, scenarios, today, changes }: Since,
): boolean {
  const isLater = (record: string): boolean => {
    const day = changes.get(record);
    return day !== undefined && day > on && day <= today;
  };
  const procedures = scenarios.flatMap((scenario) => {
    const forIt = plan.sops.filter((sop) => scenariosOf(plan, sop).includes(scenario));
    const ofUnit = forIt.find(({ unit }) => unit !== undefined && unit === element.unit);
    return ofUnit ?? forIt.find(({ unit }) => unit === undefined) ?? [];
  });
  const used: readonly string[] = [
    ...(element.needs ?? [])
      .filter((need) => need.for !== "operate")
      .flatMap((need) => need.targets),
    ...procedures.flatMap(({ needs = [], copies = [], steps = [] }) => [
      ...needs.flatMap(({ targets }) => targets),
      ...copies,
      ...steps.flatMap(({ channel = "", who = "" }) => [channel, who]),
    ]),
  ];
  return (
    isLater(`elements/${element.id}`) ||
    procedures.some(({ id }) => isLater(`sops/${id}`)) ||
    restedOn(plan, used).some((id) => isLater(`elements/${id}`))
  );
}

/** With all that these rest on to operate. */
function restedOn(plan: Plan, from: readonly string[]): readonly string[] {
  const found = new Set(from);
  for (const id of found) {
    const { needs = [] } = plan.elements.find((element) => element.id === id) ?? {};
    for (const need of needs)
      if (need.for !== "recover" && need.loss > 0)
        for (const target of need.targets) found.add(target);
  }
  return [...found];
}
