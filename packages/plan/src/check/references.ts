import { isMapping } from "../files/mapping.ts";
import type { Collection, Plan, RecordOf } from "../plan.ts";
import type { PlanPath } from "../problem.ts";
import type {
  ElementId,
  PersonId,
  ScenarioId,
  SopId,
  StrategyId,
  UnitId,
} from "../records/primitives.ts";
import type { Named } from "./names.ts";

/** A name within a record: of what, and the way to it. */
export type Reference = { readonly named: Named; readonly name: string; readonly way: Way };

/** The way into a record, from its last step back to its first. */
type Way = { readonly step: string | number; readonly before: Way } | undefined;

/** The names that a record gives, in the order of the table below. */
export function referencesIn(
  root: Collection | "organisation",
  record: RecordOf<Collection> | Plan["organisation"],
): readonly Reference[] {
  const found: Reference[] = [];
  collect(record, table[root], undefined, found);
  return found;
}

/** Names of one kind that a record gives. */
export type NamesGiven = { readonly named: Named; readonly names: readonly string[] };

const given = new WeakMap<object, readonly NamesGiven[]>();
const nothing: readonly NamesGiven[] = [];

/** The names that a record gives, each once, by kind; gathered once, as a record never changes. */
export function namesGivenBy(
  list: Collection,
  record: RecordOf<Collection>,
): readonly NamesGiven[] {
  const known = given.get(record);
  if (known !== undefined) return known;
  const byKind = new Map<Named, Set<string>>();
  gather(record, table[list], byKind);
  const names =
    byKind.size === 0
      ? nothing
      : Array.from(byKind, ([named, found]) => ({ named, names: [...found] }));
  given.set(record, names);
  return names;
}

/** The path of a name within its record. Worked out only when somebody asks, as most names are fine. */
export function pathOf({ way }: Reference): PlanPath {
  const steps: (string | number)[] = [];
  for (let at = way; at !== undefined; at = at.before) steps.unshift(at.step);
  return steps;
}

/** What a field names, or which fields within it name something; the same whether it holds one or a list. */
type Guide = Named | Fields;
type Fields = { readonly [field: string]: Guide };

type ListOf<Id> = Id extends ElementId
  ? "elements"
  : Id extends PersonId
    ? "people"
    : Id extends UnitId
      ? "units"
      : Id extends ScenarioId
        ? "scenarios"
        : Id extends StrategyId
          ? "strategies"
          : Id extends SopId
            ? "sops"
            : never;

/** The guide that a type asks for: every field with a branded id in it, and any others. */
type GuideTo<Value> = Value extends string
  ? ListOf<Value>
  : Value extends readonly (infer Item)[]
    ? GuideTo<Item>
    : Value extends object
      ? OrNever<{
          readonly [Field in keyof Value as [GuideTo<NonNullable<Value[Field]>>] extends [never]
            ? never
            : Field]-?: GuideTo<NonNullable<Value[Field]>>;
        }>
      : never;
type OrNever<Asked> = keyof Asked extends never ? never : Asked & Fields;

/** What names what. The compiler asks for every field with a branded id; `Id` has none, so those are for people to add. */
const table: { readonly organisation: Guide; readonly uses: Guide } & {
  readonly [List in Exclude<Collection, "uses">]: GuideTo<Omit<RecordOf<List>, "id" | "changes">>;
} = {
  organisation: { impactScale: { unacceptable: "ratings" } },
  // What these name is in a catalog: `catalog-uses.ts` looks there.
  uses: {},
  units: { parent: "units" },
  people: { unit: "units", backup: "people" },
  elements: {
    unit: "units",
    owner: "people",
    criticality: "criticalities",
    needs: { targets: "elements" },
  },
  scenarios: { owner: "people", disruptions: { element: "elements" } },
  strategies: { unit: "units", owner: "people", scenarios: "scenarios" },
  sops: {
    unit: "units",
    owner: "people",
    strategies: "strategies",
    scenarios: "scenarios",
    needs: { targets: "elements" },
    copies: "elements",
    steps: { who: "actors", channel: "elements", approval: "people" },
  },
  callTrees: {
    owner: "people",
    scenarios: "scenarios",
    start: "people",
    calls: { from: "people", to: "people" },
    channels: "elements",
    copies: "elements",
  },
  impactAnalyses: {
    element: "elements",
    criticality: "criticalities",
    unit: "units",
    seniorLeader: "people",
    impacts: { category: "categories", rating: "ratings" },
    facilitator: "people",
    approver: "people",
    contributors: "people",
  },
  dependencyAnalyses: {
    element: "elements",
    facilitator: "people",
    completedBy: "people",
    contributors: "people",
    people: { element: "elements" },
    suppliers: { element: "elements" },
    customers: { element: "elements" },
    partners: { element: "elements" },
    facilities: { element: "elements" },
    technology: { element: "elements" },
  },
  exercises: {
    scenario: "scenarios",
    facilitator: "people",
    goals: { element: "elements" },
    participants: { person: "people" },
    trains: "trainings",
    approver: "people",
  },
  trainings: { also: "people", completions: { person: "people" } },
  incidents: { disruptions: { element: "elements" }, achieved: { element: "elements" } },
  actions: {
    exercise: "exercises",
    incident: "incidents",
    owner: "people",
    provenBy: "exercises",
  },
  // What is seen may be in no element, so the ends of a difference are names that may lead nowhere.
  answers: { by: "people" },
};

function collect(value: unknown, guide: Guide, before: Way, found: Reference[]): void {
  if (Array.isArray(value)) {
    for (const [step, item] of value.entries()) collect(item, guide, { step, before }, found);
  } else if (typeof guide === "string") {
    if (typeof value === "string") found.push({ named: guide, name: value, way: before });
  } else if (isMapping(value)) {
    for (const [step, inner] of Object.entries(guide)) {
      const held = value[step];
      if (held !== undefined) collect(held, inner, { step, before }, found);
    }
  }
}

/** Collects names without the ways to them: a large plan gives very many, and most are fine. */
function gather(value: unknown, guide: Guide, byKind: Map<Named, Set<string>>): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item, guide, byKind);
  } else if (typeof guide === "string") {
    if (typeof value !== "string") return;
    const known = byKind.get(guide);
    if (known === undefined) byKind.set(guide, new Set([value]));
    else known.add(value);
  } else if (isMapping(value)) {
    for (const step of Object.keys(guide)) {
      const held = value[step];
      if (held !== undefined) gather(held, guide[step], byKind);
    }
  }
}
