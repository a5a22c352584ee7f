import fc from "fast-check";
import { load, YAML11_SCHEMA } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { arbitraryPlan } from "../../testing/arbitrary-plan.ts";
import { planOf } from "../../testing/plan-of.ts";
import { printPlan } from "./print-plan.ts";
import { readPlan } from "../read-plan.ts";

const plan = planOf({
  organisation: { name: "Halden" },
  people: [{ id: "dana", name: "Dana", email: "dana@example.com", phone: "+44 1632 960011" }],
  elements: [
    {
      id: "teams",
      kind: "service",
      name: "Teams",
      description:
        "Chat, meetings and calls. Most calls of the dispatch centre go over it, and so does the crisis team.",
    },
    {
      id: "payroll",
      kind: "function",
      name: "Payroll: wages",
      tags: ["yes", "2026-11-24"],
      needs: [
        "teams",
        { any: ["teams", "zoom"], holds: "1d" },
        { targets: ["zoom"], for: "recover" },
      ],
      recovery: { time: "4h", point: 0 },
    },
    { id: "zoom", kind: "service", name: "Zoom" },
  ],
  sops: [{ id: "run", name: "Run", body: "Ring everybody.\n\n- Dana\n- Ines\n" }],
});

test("a plan is printed as YAML that people can read", () => {
  expect(printPlan(plan, { as: "yaml", schema: "plan.schema.json" })).toBe(
    `# yaml-language-server: $schema=plan.schema.json
mainstay: 1

organisation:
  name: Halden

people:
  - id: dana
    name: Dana
    email: dana@example.com
    phone: +44 1632 960011

elements:
  - id: teams
    kind: service
    name: Teams
    description: >-
      Chat, meetings and calls. Most calls of the dispatch centre go over it, and so does the crisis
      team.

  - id: payroll
    kind: function
    name: "Payroll: wages"
    tags:
      - "yes"
      - "2026-11-24"
    needs:
      - teams
      - any:
          - teams
          - zoom
        holds: P1D
      - targets:
          - zoom
        for: recover
    recovery:
      time: PT4H
      point: PT0M

  - id: zoom
    kind: service
    name: Zoom

sops:
  - id: run
    name: Run
    body: |
      Ring everybody.

      - Dana
      - Ines
`,
  );
});

test("a plan of nothing is printed as its version", () => {
  expect(printPlan(planOf({}), { as: "yaml" })).toBe("mainstay: 1\n");
  expect(printPlan(planOf({}), { as: "json" })).toBe('{\n  "mainstay": 1\n}\n');
});

describe.each(["yaml", "json"] as const)("as %s", (as) => {
  test("a plan that is printed is read as the same plan", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (printed) => {
        const { plan: read, problems } = readPlan([
          { path: `plan.${as}`, text: printPlan(printed, { as }) },
        ]);
        expect(problems).toEqual([]);
        expect(read).toEqual(printed);
      }),
    );
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."word another a: #b - ? | > \" ' { } [ ] , & * ! % @ ` --- ... yes 1:30 1e3".split(" "),
  );
  const gap = fc.constantFrom(" ", " ", " ", " ", "  ", "\n", "\n\n", " \n", "\n ", "\t", "\r\n");
  const long = fc
    .array(fc.tuple(piece, gap), { maxLength: 60 })
    .map((parts) => parts.flat().join(""));
  const name = fc
    .oneof(
      long,
      long.map((text) => text.trim()),
      fc.string({ unit: "binary" }),
    )
    .filter((text) => /\S/.test(text));

  test("is read as the same text by readers of YAML 1.2 and of YAML 1.1", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (tags) => {
        const tagged = planOf({ elements: [{ id: "a", kind: "site", name: "A", tags }] });
        const text = printPlan(tagged, { as: "yaml" });
        expect(readPlan([{ path: "plan.yaml", text }]).plan).toEqual(tagged);
        for (const read of [
          load(text, { schema: YAML11_SCHEMA }),
          parse(text),
          parse(text, { version: "1.1" }),
        ])
          expect(read).toHaveProperty("elements.0.tags", tags);
      }),
      { numRuns: 300 },
    );
  });

  test.each(
    "yes No on y null ~ true 12 1_000 0x1f 0o7 010 1e3 .5 .inf 12:30 2026-11-24 << = - ? | # & * ! %".split(
      " ",
    ),
  )("%s is in quotes", (text) => {
    const named = planOf({ elements: [{ id: "a", kind: "site", name: text }] });
    expect(printPlan(named, { as: "yaml" })).toContain(`name: "${text}"\n`);
  });

  test("is never folded where lines mean something", () => {
    const description = `${"word ".repeat(40)}\n  indented ${"word ".repeat(40)}end`;
    const described = planOf({ elements: [{ id: "a", kind: "site", name: "A", description }] });
    const text = printPlan(described, { as: "yaml" });
    expect(text).toContain(`    description: |-\n      ${"word ".repeat(40)}\n        indented`);
  });
});
