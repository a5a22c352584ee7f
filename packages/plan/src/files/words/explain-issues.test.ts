import { describe, expect, test } from "vitest";
import { type Collection, recordSchemas } from "../../plan.ts";
import { Organisation } from "../../records/organisation.ts";
import { explainIssue, plainIssues } from "./explain-issues.ts";

/** What is wrong with a record: `path: message`, with `(key)` where the key is at fault and `→` before a suggestion. */
function explained(list: Collection | "organisation", record: unknown): readonly string[] {
  const schema = list === "organisation" ? Organisation : recordSchemas[list];
  const issues = schema.safeParse(record, plainIssues).error?.issues ?? [];
  return issues
    .flatMap((issue) => explainIssue(schema, issue))
    .map(({ path, part, message, suggestion }) => {
      const place = `${path.join("/")}${part === "key" ? " (key)" : ""}`;
      return `${place}: ${message}${suggestion === undefined ? "" : ` → ${suggestion}`}`;
    });
}

const aDuration =
  "write whole weeks, days, hours and minutes as `1w`, `2d`, `4h`, `30m` or as ISO 8601 (`P1D`, `PT4H`)";
const notADuration = `is not a duration: ${aDuration}`;
const element = { id: "a", kind: "team", name: "A" };

describe("a field", () => {
  test.each([
    [
      { criticalty: "x" },
      'criticalty (key): unknown field "criticalty", did you mean "criticality"? → criticality',
    ],
    [
      { foo: 1 },
      'foo (key): unknown field "foo": the fields here are id, kind, name, description, unit, owner, criticality, tags, members, needs, recovery, objectives, availability, seenAs, evidence',
    ],
    [
      { "<<": {} },
      '<< (key): unknown field "<<": YAML 1.2 has no merge keys, so write the fields out',
    ],
    [{ name: undefined }, "name: is missing: write text"],
    [
      { kind: undefined },
      "kind: is missing: write one of function, process, service, application, infrastructure, site, team, supplier, partner, customer, information",
    ],
    [{ kind: "sevice" }, 'kind: "sevice" is not known here, did you mean "service"? → service'],
    [
      { kind: 5 },
      "kind: is the number 5: write one of function, process, service, application, infrastructure, site, team, supplier, partner, customer, information",
    ],
    [{ name: 7 }, "name: is the number 7: put it in quotes, for text is wanted"],
    [{ name: false }, "name: is false: put it in quotes, for text is wanted"],
    [{ name: ["x"] }, "name: is a list: write text"],
    [{ name: " " }, "name: is empty: write something or leave the field out"],
    [{ tags: "x" }, 'tags: is "x": write a list'],
    [{ tags: ["x", null] }, "tags/1: is nothing: write text"],
    [{ recovery: "4h" }, 'recovery: is "4h": write a set of fields'],
    [
      { unit: "Order Intake" },
      'unit: "Order Intake" is not an id: use lower-case letters, digits and single hyphens (kebab-case)',
    ],
  ])("%j", (fields, message) => {
    expect(explained("elements", { ...element, ...fields })).toEqual([message]);
  });
});

describe("a duration", () => {
  test.each(["P1M", "P1Y", "PT30S", "1.5h", "PT0,5H", "1 h", "-4h", "4", "", "never", "60s", "1y"])(
    "%j is none",
    (time) => {
      expect(explained("elements", { ...element, recovery: { time } })).toEqual([
        `recovery/time: "${time}" ${notADuration}`,
      ]);
    },
  );

  test("is no number, list, or set of fields", () => {
    const record = { ...element, recovery: { time: 4, point: [] }, objectives: { rto: {} } };
    expect(explained("elements", record)).toEqual([
      `recovery/time: 4 ${notADuration}`,
      `recovery/point: is a list: ${aDuration}`,
      `objectives/rto: is a set of fields: ${aDuration}`,
    ]);
  });

  test("may be `never` where that makes sense", () => {
    const record = { id: "a", name: "A", disruptions: [{ element: "b", lasts: "ever" }] };
    expect(explained("scenarios", record)).toEqual([
      `disruptions/0/lasts: "ever" ${notADuration}, or \`never\``,
    ]);
  });
});

test.each([
  [30, "30 is not a share from 0 to 1: write 0.3 for 30 %"],
  [-0.1, "-0.1 is not a share from 0 to 1: write 0.3 for 30 %"],
  ["30%", '"30%" is not a share from 0 to 1: write 0.3 for 30 %'],
  [{ a: "b: c" }, "is a set of fields: write 0.3 for 30 %"],
  [Number.NaN, "is not a number to count with: write an ordinary number"],
  [Number.POSITIVE_INFINITY, "is not a number to count with: write an ordinary number"],
])("a share is not %j", (mbco, message) => {
  expect(explained("elements", { ...element, objectives: { mbco } })).toEqual([
    `objectives/mbco: ${message}`,
  ]);
});

describe("a requirement is explained by the form that was meant", () => {
  test.each<[unknown, readonly string[]]>([
    [5, ["needs/0: is the number 5: write text or a set of fields"]],
    [null, ["needs/0: is nothing: write text or a set of fields"]],
    [["b"], ["needs/0: is a list: write text or a set of fields"]],
    [
      "B!",
      [
        'needs/0: "B!" is not an id: use lower-case letters, digits and single hyphens (kebab-case)',
      ],
    ],
    [{}, ["needs/0/targets: is missing: write a list"]],
    [
      { any: ["b"], loss: 30, for: "opreate" },
      [
        'needs/0/for: "opreate" is not known here, did you mean "operate"? → operate',
        "needs/0/loss: 30 is not a share from 0 to 1: write 0.3 for 30 %",
      ],
    ],
    [{ any: "b" }, ['needs/0/any: is "b": write a list']],
    [
      { targets: ["b", 1] },
      ["needs/0/targets/1: is the number 1: put it in quotes, for text is wanted"],
    ],
    [{ targets: [] }, ["needs/0/targets: names no target: list at least one element id"]],
    [{ targets: ["b", "b"] }, ["needs/0/targets: names b twice: name each target once"]],
    [
      { targets: ["b", "c"], atLeast: 3 },
      ["needs/0/atLeast: 3 is not possible with 2 targets: atLeast is a whole number from 1 to 2"],
    ],
    [
      { target: ["b"] },
      [
        "needs/0/targets: is missing: write a list",
        'needs/0/target (key): unknown field "target", did you mean "targets"? → targets',
      ],
    ],
    [
      { anny: ["b"] },
      [
        "needs/0/any: is missing: write a list",
        'needs/0/anny (key): unknown field "anny", did you mean "any"? → any',
      ],
    ],
    [
      { any: ["b"], targets: ["c"] },
      ['needs/0/any (key): "any" does not go together with "targets": keep one of the two'],
    ],
    [
      { any: ["b"], atLeast: 1 },
      ['needs/0/atLeast (key): "atLeast" does not go together with "any": keep one of the two'],
    ],
    [
      { targets: ["b"], hold: "4h", note: "" },
      [
        "needs/0/note: is empty: write something or leave the field out",
        'needs/0/hold (key): unknown field "hold", did you mean "holds"? → holds',
      ],
    ],
  ])("%j", (requirement, messages) => {
    expect(explained("elements", { ...element, needs: [requirement] })).toEqual(messages);
  });
});

test.each<[Collection | "organisation", object, readonly string[]]>([
  [
    "organisation",
    { cadences: { "Bad Key": "3w", ok: "1y" }, criticalities: [] },
    [
      "criticalities: is too short: list at least 1",
      'cadences/Bad Key (key): "Bad Key" is not an id: use lower-case letters, digits and single hyphens (kebab-case)',
      `cadences/ok: "1y" ${notADuration}`,
    ],
  ],
  [
    "units",
    { id: "a", name: "A", headcount: 1.5 },
    ["headcount: is the number 1.5: write a whole number"],
  ],
  [
    "units",
    { id: "a", name: "A", headcount: -1 },
    ["headcount: the number -1 is not possible here: write 0 or more"],
  ],
  [
    "people",
    { id: "a", name: "A", contacts: [{ kind: "fax", address: "1" }] },
    ['contacts/0/kind: is "fax": write one of email, teams, phone, sms, other'],
  ],
  [
    "elements",
    { ...element, availability: { sla: 0.9, perYear: 1 } },
    ["availability: has `sla` together with `perYear` or `mttr`: keep one of the two ways"],
  ],
  [
    "strategies",
    {
      id: "a",
      name: "A",
      status: "proposed",
      cost: 5,
      yearlyCost: "5 €",
      changes: [{ put: "x", value: 1 }, { remove: "elements/a", value: 1 }, { delete: "x" }],
    },
    [
      "cost: 5 is not an amount of money: write for example 12000 EUR",
      'yearlyCost: "5 €" is not an amount of money: write for example 12000 EUR',
      'changes/0/put: "x" is not an address: write for example elements/payroll/recovery/time',
      'changes/1/value (key): "value" does not go together with "remove": keep one of the two',
      "changes/2/remove: is missing: write text",
      'changes/2/delete (key): unknown field "delete": the fields here are put, value, before, remove',
    ],
  ],
  [
    "exercises",
    { id: "a", name: "A", scenario: "s", date: "2026-02-30" },
    ['date: "2026-02-30" is not a day: write YYYY-MM-DD'],
  ],
  ["exercises", { id: "a", name: "A", scenario: "s" }, ["date: is missing: write YYYY-MM-DD"]],
])("of %s %j", (list, record, messages) => {
  expect(explained(list, record)).toEqual(messages);
});

test("what is long is shortened", () => {
  const long = "x".repeat(1000);
  const short = `"${"x".repeat(60)}…"`;
  const messages = explained("elements", {
    ...element,
    [long]: 1,
    kind: long,
    unit: `${long}!`,
    recovery: { time: long },
  });
  expect(messages.every((message) => message.includes(short))).toBe(true);
  expect(messages.every((message) => !message.replace(`${long} (key)`, "").includes(long))).toBe(
    true,
  );
});
