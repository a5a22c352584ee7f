import fc from "fast-check";
import { type Address, formatAddress } from "../edits/address.ts";
import { editBetween } from "../edits/edit-between.ts";
import { isList, isObject, type Json, toJson } from "../edits/json.ts";
import { namesOf } from "../edits/list-names.ts";
import type { Edit, Operation } from "../edits/operation.ts";
import { collectionNames, encodeOrganisation, encodeRecord } from "../edits/records.ts";
import type { Plan } from "../plan.ts";
import { arbitraryPlan, type PlanSize } from "./arbitrary-plan.ts";
import { text } from "./arbitrary-values.ts";

/**
 * A plan and an edit of it that was made without much care: some of the operations that lead to another plan, others that
 * put or remove anything anywhere. Some edits can be applied.
 */
export function arbitraryEdit(size?: PlanSize): fc.Arbitrary<{ plan: Plan; edit: Edit }> {
  return fc.tuple(arbitraryPlan(size), arbitraryPlan(size)).chain(([plan, other]) => {
    const leading = fc.subarray([...editBetween(plan, other)], { maxLength: 8 });
    const places = placesIn(plan);
    const values = [...places, ...placesIn(other)].map(({ value }) => value);
    const careless = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: operation(places, fc.constantFrom(...values)) },
        operation(places, fc.jsonValue().map(toJson)),
      ),
      { maxLength: 3 },
    );
    return fc
      .oneof(
        leading,
        careless,
        fc.tuple(leading, careless).map((edits) => edits.flat()),
      )
      .map((edit) => ({ plan, edit }));
  });
}

const strangeNames = ["__proto__", "constructor", "length", "0", "-1", "#2", "needs"];

/** Something in a plan, by its address, with the value there and the names beside it. */
type Place = {
  readonly address: Address;
  readonly value: Json;
  readonly beside: readonly string[];
};

function operation(places: readonly Place[], value: fc.Arbitrary<Json>): fc.Arbitrary<Operation> {
  return fc.constantFrom(...places).chain(({ address, beside, ...place }) => {
    const near = fc
      .oneof(fc.constantFrom(...beside), text, fc.constantFrom(...strangeNames))
      .map((name) => formatAddress([...address.slice(0, -1), name]));
    const put = fc.oneof(fc.constant(formatAddress(address)), near);
    const at = fc.record(
      { put, value: fc.oneof(fc.constant(place.value), value), before: fc.constantFrom(...beside) },
      { requiredKeys: ["put", "value"] },
    );
    return fc.oneof<fc.Arbitrary<Operation>[]>(at, fc.record({ remove: put }));
  });
}

function placesIn(plan: Plan): readonly Place[] {
  const records = collectionNames.flatMap((list) => {
    const beside = plan[list].map(({ id }) => id);
    return plan[list].flatMap((record) =>
      placesAt({ address: [list, record.id], value: encodeRecord(list, record), beside }),
    );
  });
  const organisation = placesAt({
    address: ["organisation"],
    value: encodeOrganisation(plan.organisation),
    beside: [],
  });
  return [...records, ...organisation.slice(1)];
}

function placesAt(place: Place): readonly Place[] {
  const { address, value } = place;
  if (isObject(value)) {
    const beside = Object.keys(value);
    const fields = Object.entries(value).map(([field, part]) => ({ name: field, part }));
    return [place, ...inside(address, beside, fields)];
  }
  if (!isList(value)) return [place];
  const beside = namesOf(address.at(-1) ?? "", value);
  const items = value.map((part, at) => ({ name: beside[at] ?? "", part }));
  return [place, ...inside(address, beside, items)];
}

function inside(
  address: Address,
  beside: readonly string[],
  parts: readonly { readonly name: string; readonly part: Json }[],
): readonly Place[] {
  return parts.flatMap(({ name, part }) =>
    placesAt({ address: [...address, name], value: part, beside }),
  );
}
