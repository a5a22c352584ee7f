import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { toJson } from "./edits/json.ts";
import { planJsonSchema } from "./json-schema.ts";
import { Plan } from "./plan.ts";
import { parseDuration } from "./records/duration.ts";
import { arbitraryPlan } from "./testing/arbitrary-plan.ts";
import { arbitraryUsingPlan } from "./testing/arbitrary-uses.ts";

const schema = planJsonSchema();
// The pattern beside it says what a date is.
const validate = new Ajv2020({ formats: { date: true } }).compile(schema);

/** Where a plan file does not conform to the schema, and how; nothing if it does. */
function faultsOf(content: unknown): readonly string[] {
  validate(content);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test("the published schema is current", async () => {
  const published = `${JSON.stringify(schema, undefined, 2)}\n`;
  await expect(published).toMatchFileSnapshot("../schema/plan.schema.json");
});

test("every field says what it means", () => {
  const silent = fieldsIn(schema).filter(([, field]) => !("description" in field));
  expect(silent.map(([name]) => name)).toEqual([]);
});

describe("conforming", () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const files = ["examples/halden-freight", "apps/cli/starter"].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => `${folder}/${path}`),
  );

  test("there are files to look at", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files)("%s", (path) => {
    expect(faultsOf(parse(readFileSync(`${root}/${path}`, "utf8")))).toEqual([]);
  });

  test("any plan as it is printed", () => {
    const file: z.ZodType = Plan;
    fc.assert(
      fc.property(fc.oneof(arbitraryPlan(), arbitraryUsingPlan()), (plan) => {
        expect(faultsOf(toJson(z.encode(file, plan)))).toEqual([]);
      }),
    );
  });

  test.each(["m365", ["m365"], { id: "m365" }, [{ id: "m365", features: ["cached-mode"] }]])(
    "uses as %j",
    (uses) => {
      expect(faultsOf({ mainstay: 1, uses })).toEqual([]);
    },
  );

  test("a file with nothing but the version", () => {
    expect(faultsOf({ mainstay: 1 })).toEqual([]);
  });
});

describe("not conforming", () => {
  const element = { id: "mail", kind: "service", name: "Mail" };

  test.each([
    ["no version", { elements: [] }],
    ["another version", { mainstay: 2 }],
    ["an unknown list", { mainstay: 1, element: [] }],
    ["a catalog by number", { mainstay: 1, uses: 365 }],
    ["an unknown field of a use", { mainstay: 1, uses: { id: "m365", feature: [] } }],
    ["an unknown field", { ...element, onwer: "anna" }],
    ["a kind that there is not", { ...element, kind: "servce" }],
    ["a field that is missing", { id: "mail", kind: "service" }],
    ["an id with capitals", { ...element, id: "Mail" }],
    ["an empty name", { ...element, name: " " }],
    ["a share in percent", { ...element, availability: { sla: 99.9 } }],
    ["a duration in words", { ...element, recovery: { time: "4 hours" } }],
    ["a duration in months", { ...element, recovery: { time: "P1M" } }],
    ["a duration without a unit", { ...element, recovery: { time: 4 } }],
    ["never, where it must end", { ...element, recovery: { time: "never" } }],
    ["a loss above 1", { ...element, needs: [{ targets: ["dns"], loss: 1.5 }] }],
    ["no target", { ...element, needs: [{ targets: [] }] }],
    ["none of the targets", { ...element, needs: [{ targets: ["dns"], atLeast: 0 }] }],
    ["both forms of a requirement", { ...element, needs: [{ any: ["a"], targets: ["a"] }] }],
  ])("%s", (_, written) => {
    const content = "id" in written ? { mainstay: 1, elements: [written] } : written;
    expect(faultsOf({ mainstay: 1, elements: [element] })).toEqual([]);
    expect(faultsOf(content)).not.toEqual([]);
  });

  test.each(["12000", "12,000 EUR", "12000 eur", "1.5 EUR"])("the amount %s", (cost) => {
    const strategy = { id: "s", name: "S", status: "proposed" };
    expect(faultsOf({ mainstay: 1, strategies: [{ ...strategy, cost: "1.50 EUR" }] })).toEqual([]);
    expect(faultsOf({ mainstay: 1, strategies: [{ ...strategy, cost }] })).not.toEqual([]);
  });
});

test("a duration conforms if and only if it can be read", () => {
  const part = fc.constantFrom("P", "T", "1", "2", "W", "D", "H", "M", "w", "d", "h", "m", " ");
  fc.assert(
    fc.property(fc.string({ unit: part, maxLength: 6 }), (time) => {
      const element = { id: "mail", kind: "service", name: "Mail", recovery: { time } };
      const conforms = faultsOf({ mainstay: 1, elements: [element] }).length === 0;
      expect(conforms).toBe(parseDuration(time) !== undefined);
    }),
    { numRuns: 2_000 },
  );
});

/** Every field that the schema describes, with its name. */
function fieldsIn(node: unknown): (readonly [string, object])[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) => {
    const fields = key === "properties" ? Object.entries<object>(inner) : [];
    return [...fields, ...fieldsIn(inner)];
  });
}
