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
  readonly strength: 0.5 | 0.8 | 1;
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
  for (const { scenario, date: on, result, method = "drill", goals = [] } of plan.exercises) {
    if (result === undefined || on > today) continue;
    const own = goals.filter((goal) => goal.element === element.id);
    const tested = own.filter(
      (goal) =>
        goal.result === "passed" ||
        goal.result === "failed" ||
        (goal.result === undefined && goal.measured !== undefined),
    );
    const strength = method === "tabletop" || method === "walkthrough" ? 0.5 : 0.8;
    const common = { on, strength, scenarios: [scenario] } as const;
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
        seen.push({ on, strength: 1, hasFailed: isTooSlow(time), scenarios });
  }
  const [last, lastDone] = [lastOf(seen), lastOf(seen.filter(({ strength }) => strength > 0.5))];
  const counting = last?.strength === 0.5 ? [last, lastDone] : [last];
  if (last?.hasFailed === true || counting.some((one) => one?.hasFailed)) return 0;
  const criticalities = plan.organisation.criticalities ?? defaultCriticalities;
  const criticality = known ?? criticalities.at(-1) ?? "";
  const proven = counting.map((counts) =>
    counts === undefined
      ? 0
      : counts.strength *
        fresh(today, counts.on, nextValidation(counts.on, plan, { criticality, criticalities })) *
        (hasChanged(plan, element, { ...counts, today, changes }) ? 0.5 : 1),
  );
  const { time, statedBy, statedOn } = element.recovery ?? {};
  const isVendors =
    statedBy === "vendor" || (statedBy === undefined && element.evidence === "catalog");
  const said =
    time === undefined || isTooSlow(time) || (statedOn ?? "") > today
      ? 0
      : (isVendors ? 0.4 : 0.2) *
        (statedOn === undefined ? 0.5 : fresh(today, statedOn, addMonths(statedOn, 12)));
  return Math.max(...proven, said);
}

/** Of the newest day what failed, else what happened, else what stands last. */
function lastOf(seen: readonly Seen[]): Seen | undefined {
  const newest = seen.filter(({ on }) => seen.every((other) => other.on <= on));
  return (
    newest.find(({ hasFailed }) => hasFailed) ??
    newest.findLast(({ strength }) => strength === 1) ??
    newest.at(-1)
  );
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
