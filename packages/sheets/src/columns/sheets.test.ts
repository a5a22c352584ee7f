import { planJsonSchema } from "@mainstay/plan";
import { expect, test } from "vitest";
import { isForm } from "./form.ts";
import { sheetNames, sheetOf } from "./sheets.ts";

/** What is written in another way: a short form of a requirement, and a way to reach somebody as one text. */
const otherwise = /needs\.any$|contacts\.(?:kind|address)$/;

test("all that a plan can say has a column", () => {
  const said = Object.entries(propertiesOf(planJsonSchema()))
    .filter(([list]) => list !== "mainstay")
    .flatMap(([list, shape]) => leaves(shape).map((field) => `${list}: ${field}`));
  const columns = new Set(
    sheetNames.flatMap((name) => {
      const { holder, columns: all, items } = sheetOf(name);
      const within = items === undefined ? [""] : items.lists.map((list) => `${list}.`);
      return within.flatMap((list) => all.map(({ field }) => `${holder}: ${list}${field}`));
    }),
  );
  expect(said.length).toBeGreaterThan(200);
  expect(said.filter((field) => !columns.has(field) && !otherwise.test(field))).toEqual([]);
});

test("no two sheets have the same title, none has two columns of the same title or field", () => {
  const titles = sheetNames.map((name) => sheetOf(name).title);
  expect(new Set(titles).size).toBe(titles.length);
  // Excel takes no longer ones.
  expect(titles.filter((title) => title.length > 31)).toEqual([]);
  for (const name of sheetNames) {
    for (const of of ["title", "field"] as const) {
      const all = sheetOf(name).columns.map((column) => column[of].toLowerCase());
      expect([name, new Set(all).size]).toEqual([name, all.length]);
    }
  }
});

/** The fields of a shape that have no fields of their own, such as `recovery.time`; lists of plain values among them. */
function leaves(shape: unknown): readonly string[] {
  return Object.entries(propertiesOf(shape)).flatMap(([field, of]) => {
    const inner = leaves(of);
    return inner.length === 0 ? [field] : inner.map((rest) => `${field}.${rest}`);
  });
}

/** The fields that a shape has, in any of its forms, itself or each of its items. */
function propertiesOf(shape: unknown): Readonly<Record<string, unknown>> {
  if (!isForm(shape)) return {};
  const { properties, items, anyOf, oneOf } = shape;
  if (isForm(properties)) return properties;
  if (isForm(items)) return propertiesOf(items);
  const forms = [anyOf, oneOf].flatMap((one) => (Array.isArray(one) ? one : []));
  return Object.assign({}, ...forms.map(propertiesOf));
}
