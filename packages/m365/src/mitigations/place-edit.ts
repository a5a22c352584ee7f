import {
  completePlan,
  type Edit,
  type Element,
  editBetween,
  encodeRecord,
  type Plan,
} from "@mainstay/plan";
import type { ChangedRecord, Place } from "./mitigation.ts";
import type { WrittenPlan } from "./written-plan.ts";
import { writtenElement } from "./written-element.ts";

/**
 * What places change, as an edit of the plan as it is written: the elements that it gains, each once, then each record. What
 * the plan has from the catalog alone it then writes itself, as far as it differs.
 */
export function editOf({ written, catalog }: WrittenPlan, places: readonly Place[]): Edit {
  const added = new Map(places.flatMap(({ adds }) => adds.map((element) => [element.id, element])));
  const lent = new Map<string, Element>(
    completePlan({ ...written, elements: [] }, [catalog]).elements.map((element) => [
      element.id,
      element,
    ]),
  );
  return [
    ...Array.from(added.values(), (element) => ({
      put: `elements/${element.id}`,
      value: encodeRecord("elements", element),
    })),
    ...places.flatMap(({ record }) => recordEdit(written, record, lent)),
  ];
}

function recordEdit(
  written: Plan,
  record: ChangedRecord,
  lent: ReadonlyMap<string, Element>,
): Edit {
  if (record.list === "elements") {
    const own = written.elements.find(({ id }) => id === record.before.id);
    const after = writtenElement(record, { own, lent: lent.get(record.before.id) });
    const before = own === undefined ? [] : [own];
    return between(written, { elements: before }, { elements: [after] });
  }
  if (record.list === "sops") {
    return between(written, { sops: [record.before] }, { sops: [record.after] });
  }
  if (record.list === "people") {
    return between(written, { people: [record.before] }, { people: [record.after] });
  }
  return between(written, { callTrees: [record.before] }, { callTrees: [record.after] });
}

function between(written: Plan, before: Partial<Plan>, after: Partial<Plan>): Edit {
  return editBetween({ ...written, ...before }, { ...written, ...after });
}
