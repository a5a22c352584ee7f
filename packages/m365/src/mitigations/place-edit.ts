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
  const own = byId(written.elements);
  const lent = byId(completePlan({ ...written, elements: [] }, [catalog]).elements);
  return [
    ...Array.from(added.values(), (element) => ({
      put: `elements/${element.id}`,
      value: encodeRecord("elements", element),
    })),
    ...places.flatMap(({ record }) => recordEdit(written, record, { own, lent })),
  ];
}

type ElementsById = ReadonlyMap<string, Element>;

function byId(elements: readonly Element[]): ElementsById {
  return new Map<string, Element>(elements.map((element) => [element.id, element]));
}

function recordEdit(
  written: Plan,
  record: ChangedRecord,
  { own, lent }: { readonly own: ElementsById; readonly lent: ElementsById },
): Edit {
  if (record.list === "elements") {
    const { id } = record.before;
    const before = own.get(id);
    const after = writtenElement(record, { own: before, lent: lent.get(id) });
    return between(
      written,
      { elements: before === undefined ? [] : [before] },
      { elements: [after] },
    );
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
