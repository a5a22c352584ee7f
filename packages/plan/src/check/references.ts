import { isMapping } from "../files/mapping.ts";
import type { Collection, RecordOf } from "../plan.ts";
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

/** The names that a record gives, decoded or as it is written, in the order of the table below. */
export function referencesIn(
  root: Collection | "organisation",
  record: unknown,
): readonly Reference[] {
  const found: Reference[] = [];
  collect(record, table[root], undefined, found);
  return found;
}

/**
 * Whether any of the names that a record gives is one that is looked for. Nothing is kept on the way: a large plan gives very
 * many names, and most are fine.
 */
export function givesName(
  list: Collection,
  record: RecordOf<Collection>,
  isSought: (named: Named, name: string) => boolean,
): boolean {
  return holdsName(record, table[list], isSought);
}

/** The path of a name within its record. Worked out only when somebody asks, as most names are fine. */
export function pathOf({ way }: Reference): PlanPath {
  const steps: (string | number)[] = [];
  for (let at = way; at !== undefined; at = at.before) steps.unshift(at.step);
  return steps;
}

/** What a field names, or which fields within it name something; the same whether it holds one or a list. */
type Guide = Named | Fields;
type Fields = { readonly [field: string]: Guide; readonly [bare]?: Named };

/** In place of a field: what is named where files write no fields, but only a name. No field of a file can be this. */
const bare: unique symbol = Symbol("bare");

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

/** Files write a requirement also as a bare id, or as `any` of several. */
const needs = { targets: "elements", any: "elements", [bare]: "elements" } as const;

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
    members: "people",
    needs,
  },
  scenarios: { owner: "people", disruptions: { element: "elements" } },
  strategies: { unit: "units", owner: "people", scenarios: "scenarios" },
  sops: {
    unit: "units",
    owner: "people",
    strategies: "strategies",
    scenarios: "scenarios",
    needs,
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
    injects: { to: "people", channel: "elements", element: "elements", sop: "sops" },
    participants: { person: "people" },
    checks: { by: "people" },
    trains: "trainings",
    sponsor: "people",
    involved: "elements",
    approver: "people",
  },
  trainings: { also: "people", completions: { person: "people" } },
  incidents: {
    leader: "people",
    disruptions: { element: "elements" },
    achieved: { element: "elements" },
  },
  actions: {
    exercise: "exercises",
    incident: "incidents",
    follows: "actions",
    owner: "people",
    verifier: "people",
    provenBy: "exercises",
    provenByIncident: "incidents",
  },
  // Which record waits is an address: `deferred-records.ts` looks for it.
  deferrals: { person: "people", approver: "people" },
  // What is seen may be in no element, so the ends of a difference are names that may lead nowhere.
  answers: { by: "people" },
};

function collect(value: unknown, guide: Guide, before: Way, found: Reference[]): void {
  if (Array.isArray(value)) {
    for (const [step, item] of value.entries()) collect(item, guide, { step, before }, found);
  } else if (typeof guide === "string") {
    if (typeof value === "string") found.push({ named: guide, name: value, way: before });
  } else if (typeof value === "string") {
    const named = guide[bare];
    if (named !== undefined) collect(value, named, before, found);
  } else if (isMapping(value)) {
    for (const [step, inner] of Object.entries(guide)) {
      const held = value[step];
      if (held !== undefined) collect(held, inner, { step, before }, found);
    }
  }
}

function holdsName(
  value: unknown,
  guide: Guide,
  isSought: (named: Named, name: string) => boolean,
): boolean {
  if (Array.isArray(value)) return value.some((item) => holdsName(item, guide, isSought));
  if (typeof guide === "string") return typeof value === "string" && isSought(guide, value);
  if (!isMapping(value)) return false;
  for (const step in guide) {
    const held = value[step];
    if (held !== undefined && holdsName(held, guide[step], isSought)) return true;
  }
  return false;
}
