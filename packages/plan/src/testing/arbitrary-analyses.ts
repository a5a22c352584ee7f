import fc from "fast-check";
import { DocumentStatus } from "../records/analyses.ts";
import type { Names } from "./arbitrary-plan.ts";
import {
  day,
  duration,
  money,
  oneOf,
  record,
  share,
  someOf,
  text,
  upTo,
} from "./arbitrary-values.ts";

/** Impact and dependency analyses of the elements. */
export function arbitraryAnalyses(names: Names, most: number) {
  return {
    impactAnalyses: upTo("bia", most, (id) => impactAnalysis(id, names)),
    dependencyAnalyses: upTo("dependencies", most, (id) => dependencyAnalysis(id, names)),
  };
}

function impactAnalysis(
  id: string,
  { units, people, elements, criticalities, categories, ratings }: Names,
) {
  const impact = record(
    {
      category: fc.constantFrom(...categories),
      after: duration,
      rating: fc.constantFrom(...ratings),
      loss: money,
      reason: text,
    },
    "category",
    "after",
    "rating",
  );
  const agreement = record(
    {
      kind: fc.constantFrom("sla" as const, "ola" as const),
      side: fc.constantFrom("internal" as const, "external" as const),
      level: text,
      with: text,
    },
    "kind",
    "side",
    "level",
  );
  return record(
    {
      id: fc.constant(id),
      name: text,
      element: fc.constantFrom(...elements),
      type: fc.constantFrom("initial" as const, "review" as const),
      fiscalYear: text,
      criticality: fc.constantFrom(...criticalities),
      unit: oneOf(units),
      seniorLeader: oneOf(people),
      agreements: fc.array(agreement, { minLength: 1, maxLength: 2 }),
      workaround: record({ description: text, holds: duration }, "description"),
      personalData: record({ held: fc.boolean(), explanation: text }, "held"),
      // The same hour can be written in several ways, so only categories tell two cells apart here.
      impacts: fc.uniqueArray(impact, {
        minLength: 1,
        maxLength: 4,
        selector: ({ category }) => category,
      }),
      adjusted: record({ rto: duration, mtpd: duration, mbco: share, reason: text }, "reason"),
      peaks: fc.array(record({ when: text, reason: text }, "when"), { minLength: 1, maxLength: 2 }),
      status: fc.constantFrom(...DocumentStatus.options),
      completed: day,
      expires: day,
      approver: oneOf(people),
      approved: day,
      contributors: someOf(people),
    },
    "id",
    "name",
    "element",
    "status",
  );
}

function dependencyAnalysis(id: string, { people, elements }: Names) {
  const qualities = { quantity: fc.nat({ max: 99 }), within: duration, note: text };
  const dependency = fc.oneof(
    record({ element: fc.constantFrom(...elements), ...qualities }, "element"),
    record({ name: text, ...qualities }, "name"),
  );
  const dependencies = fc.array(dependency, { minLength: 1, maxLength: 2 });
  return record(
    {
      id: fc.constant(id),
      name: text,
      element: fc.constantFrom(...elements),
      status: fc.constantFrom(...DocumentStatus.options),
      completedBy: oneOf(people),
      completed: day,
      people: dependencies,
      suppliers: dependencies,
      technology: dependencies,
    },
    "id",
    "name",
    "element",
  );
}
