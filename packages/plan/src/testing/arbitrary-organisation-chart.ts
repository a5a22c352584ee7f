import fc from "fast-check";
import { ContactKind } from "../records/organisation.ts";
import type { Names } from "./arbitrary-plan.ts";
import { forEach, oneOf, record, text } from "./arbitrary-values.ts";

/** What the organisation is made of, beside its elements: a tree of units, and people. */
export function arbitraryOrganisationChart(names: Names) {
  return {
    units: forEach(names.units, (id, at) => unit(id, names.units.slice(0, at))),
    people: forEach(names.people, (id) => person(id, names)),
  };
}

function unit(id: string, above: readonly string[]) {
  return record(
    { id: fc.constant(id), name: text, parent: oneOf(above), headcount: fc.nat({ max: 900 }) },
    "id",
    "name",
  );
}

function person(id: string, { units, people }: Names) {
  const contact = fc.record({ kind: fc.constantFrom(...ContactKind.options), address: text });
  return record(
    {
      id: fc.constant(id),
      name: text,
      role: text,
      unit: oneOf(units),
      backup: oneOf(people.filter((other) => other !== id)),
      email: text,
      phone: text,
      contacts: fc.array(contact, { minLength: 1, maxLength: 3 }),
    },
    "id",
    "name",
  );
}
