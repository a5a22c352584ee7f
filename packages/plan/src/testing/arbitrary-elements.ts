import fc from "fast-check";
import { Kind } from "../records/element.ts";
import { Evidence, Purpose } from "../records/requirement.ts";
import type { Names } from "./arbitrary-plan.ts";
import {
  distinct,
  duration,
  durationOrNever,
  forEach,
  oneOf,
  record,
  share,
  text,
} from "./arbitrary-values.ts";

/** The elements of a plan, each with requirements on any of the others; rings are as likely as not. */
export function arbitraryElements(names: Names) {
  return forEach(names.elements, (id) => element(id, names));
}

function element(id: string, names: Names) {
  const others = names.elements.filter((other) => other !== id);
  return record(
    {
      id: fc.constant(id),
      kind: fc.constantFrom(...Kind.options),
      name: text,
      description: text,
      unit: oneOf(names.units),
      owner: oneOf(names.people),
      criticality: oneOf(names.criticalities),
      tags: fc.array(text, { minLength: 1, maxLength: 2 }),
      needs: arbitraryNeeds(others, 3),
      recovery: record({
        time: duration,
        point: duration,
        statedBy: fc.constantFrom("organisation" as const, "vendor" as const),
        statedOn: fc.constantFrom("2025-01-31", "2026-06-30"),
      }),
      objectives: record({ rto: duration, rpo: duration, mtpd: duration, mbco: share }),
      availability: fc.oneof(
        record({ sla: share }),
        record(
          { perYear: fc.double({ min: 0, max: 400, noNaN: true }), mttr: duration },
          "perYear",
          "mttr",
        ),
      ),
      seenAs: fc.array(
        fc.constantFrom("db-1.example", "postgres@10.1.2.3:5432 in North", "10.0.0.0/8"),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
      evidence: fc.constantFrom(...Evidence.options),
    },
    "id",
    "kind",
    "name",
  );
}

/** Up to so many requirements on these ids, in every form; nothing where there are no ids. */
export function arbitraryNeeds(ids: readonly string[], most: number) {
  if (ids.length === 0) return fc.constant(undefined);
  return fc.array(requirement(ids), { minLength: 1, maxLength: most });
}

function requirement(ids: readonly string[]) {
  const qualities = {
    for: fc.constantFrom(...Purpose.options),
    holds: durationOrNever,
    loss: share,
    note: text,
    evidence: fc.constantFrom(...Evidence.options),
  };
  const targets = distinct(ids, 4);
  const kOfN = targets.chain((chosen) =>
    record(
      {
        targets: fc.constant(chosen),
        atLeast: fc.integer({ min: 1, max: chosen.length }),
        ...qualities,
      },
      "targets",
    ),
  );
  return fc.oneof(fc.constantFrom(...ids), record({ any: targets, ...qualities }, "any"), kOfN);
}
