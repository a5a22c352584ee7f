import { readFileSync } from "node:fs";
import { microsoft365 } from "@mainstay/m365";
import {
  applyEdit,
  collections,
  defaultCriticalities,
  defaultImpactScale,
  maxPlanLength,
  maxSourceLength,
  planJsonSchema,
  readPlan,
} from "@mainstay/plan";
import { expect, test } from "vitest";
import * as z from "zod";

const page = readFileSync(new URL("../docs/continuity-model.md", import.meta.url), "utf8");

const catalogs = [microsoft365];

const Schema = z.looseObject({
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
  get items() {
    return Schema.optional();
  },
  get anyOf() {
    return z.array(Schema).optional();
  },
});
type Schema = z.output<typeof Schema>;

/** The examples of the page as files, each under the line at which it begins. */
function examples() {
  return Array.from(page.matchAll(/^```(yaml|markdown)\n(.*?)^```$/gms), (match) => {
    const [, language, text = ""] = match;
    const line = page.slice(0, match.index).split("\n").length + 1;
    return { path: `line-${line}.${language === "yaml" ? "yaml" : "md"}`, text };
  });
}

/** The names of all fields that a schema has, at any depth. */
function fieldsOf(schema: Schema): readonly string[] {
  const { properties = {}, items, anyOf = [] } = schema;
  const inner = [...Object.values(properties), ...(items === undefined ? [] : [items]), ...anyOf];
  return [...Object.keys(properties), ...inner.flatMap(fieldsOf)];
}

/** The forms in which files write the records of a list. */
function recordsOf(list: string): readonly Schema[] {
  const written = Schema.parse(planJsonSchema()).properties?.[list] ?? {};
  const lists = [written, ...(written.anyOf ?? [])];
  return lists.flatMap(({ items }) => (items === undefined ? [] : [items, ...(items.anyOf ?? [])]));
}

/** The part of the page under the heading that names a list, up to the next heading of its kind. */
function sectionOf(list: string): string {
  const [, section = ""] = page.split(new RegExp(`^### .*: \`${list}\`$`, "m"));
  return section.split(/^##/m)[0] ?? "";
}

function isMentioned(field: string, text: string): boolean {
  return text.includes(`\`${field}\``);
}

test("the examples are a valid plan", () => {
  const { plan, problems, ignored } = readPlan(examples(), { catalogs });
  expect({ problems, ignored }).toEqual({ problems: [], ignored: [] });
  for (const list of Object.keys(collections)) expect(plan).toHaveProperty([list, 0]);
});

test("the strategies of the examples can be carried out", () => {
  const { plan } = readPlan(examples(), { catalogs });
  for (const { id, changes = [] } of plan?.strategies ?? []) {
    expect(plan === undefined ? [] : applyEdit(plan, changes, { catalogs }), id).toHaveProperty(
      "plan",
    );
  }
});

test("scales and sizes are those of the code", () => {
  const { categories, ratings, unacceptable } = defaultImpactScale;
  const entries = [...defaultCriticalities, ...categories.map(({ id }) => id), ...ratings];
  expect(entries.filter((entry) => !isMentioned(entry, page))).toEqual([]);
  expect(page).toContain(`| \`${unacceptable}\` |`);
  expect(page).toContain(`| one file | ${maxSourceLength / 2 ** 20} MiB |`);
  expect(page).toContain(`| all files of a plan | ${maxPlanLength / 2 ** 20} MiB,`);
});

test("every field of the format is mentioned", () => {
  const fields = new Set(fieldsOf(Schema.parse(planJsonSchema())));
  expect(fields.size).toBeGreaterThan(100);
  expect([...fields].filter((field) => !isMentioned(field, page))).toEqual([]);
});

test.each(Object.keys(collections))("the fields of %s are mentioned where they belong", (list) => {
  const fields = recordsOf(list).flatMap(({ properties }) => Object.keys(properties ?? {}));
  expect(fields).toContain("id");
  expect(fields.filter((field) => !isMentioned(field, sectionOf(list)))).toEqual([]);
});
