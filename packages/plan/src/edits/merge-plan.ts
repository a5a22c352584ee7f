import { type Collection, type Plan, type RecordOf } from "../plan.ts";

/**
 * A plan with what another one says put into it: a record takes the place of the one with its id, others come last in their
 * list, and nothing goes away. The organisation is the other's where that describes one. Not checked.
 */
export function mergePlan(plan: Plan, more: Plan): Plan {
  return joined(plan, more, inPlace);
}

/** The same to be checked: what the other plan says stands first, at the positions that it has there, doubled ids included. */
export function besides(plan: Plan, more: Plan): Plan {
  return joined(plan, more, (records, others) => {
    const ids = new Set<string>(others.map(({ id }) => id));
    return [...others, ...records.filter(({ id }) => !ids.has(id))];
  });
}

type Join = <Row extends { readonly id: string }>(
  records: readonly Row[],
  more: readonly Row[],
) => readonly Row[];

function inPlace<Row extends { readonly id: string }>(
  records: readonly Row[],
  more: readonly Row[],
): readonly Row[] {
  if (more.length === 0) return records;
  const newer = new Map<string, Row>(more.map((record) => [record.id, record]));
  const known = new Set<string>(records.map(({ id }) => id));
  return [
    ...records.map((record) => newer.get(record.id) ?? record),
    ...more.filter(({ id }) => !known.has(id)),
  ];
}

function joined(plan: Plan, more: Plan, join: Join): Plan {
  const of = <Name extends Collection>(name: Name): readonly RecordOf<Name>[] =>
    join<RecordOf<Name>>(plan[name], more[name]);
  return {
    mainstay: plan.mainstay,
    organisation:
      Object.keys(more.organisation).length === 0 ? plan.organisation : more.organisation,
    uses: of("uses"),
    units: of("units"),
    people: of("people"),
    elements: of("elements"),
    scenarios: of("scenarios"),
    strategies: of("strategies"),
    sops: of("sops"),
    callTrees: of("callTrees"),
    impactAnalyses: of("impactAnalyses"),
    dependencyAnalyses: of("dependencyAnalyses"),
    exercises: of("exercises"),
    trainings: of("trainings"),
    incidents: of("incidents"),
    actions: of("actions"),
    deferrals: of("deferrals"),
    answers: of("answers"),
  };
}
