import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { lint } from "./lint.ts";

const known = { kind: "service", evidence: "catalog", recovery: { time: "9h" } } as const;

const plan = planOf({
  people: [
    { id: "ida", name: "Ida", backup: "ida-2" },
    { id: "ida-2", name: "Ida's deputy" },
  ],
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      owner: "ida",
      needs: ["radio", "mail"],
      objectives: { rto: "1h", mtpd: "2h" },
    },
    { id: "mail", name: "Mail", ...known, needs: ["cloud"] },
    { id: "radio", kind: "service", name: "Radio", owner: "ida", recovery: { time: "2h" } },
    { id: "cloud", name: "Cloud", ...known, needs: ["wires"] },
    { id: "wires", name: "wires", ...known },
    { id: "unneeded", name: "Unneeded", ...known },
  ],
});

function found(rule: string) {
  return lint(plan, { today: "2026-11-24" }).filter((finding) => finding.rule === rule);
}

test("what is found of elements that only a catalog speaks of is told once a rule", () => {
  expect(found("too-slow").map(({ subject, others }) => [subject, ...others])).toEqual([
    ["mail", "cloud", "wires"],
    ["radio"],
  ]);
  const [{ message }] = found("too-slow");
  expect(message).toBe(
    "Mail (mail) takes 9 hours to restore but must be back within 1 hour: make it faster, give what needs it an alternative or a workaround, or ask for less. So it is with 2 more elements, by what a catalog says: Cloud (cloud) and wires",
  );
});

test("a requirement that a catalog gives to an element of the plan counts as the catalog's", () => {
  const both = planOf({
    elements: [
      {
        id: "chat",
        kind: "service",
        name: "Chat",
        needs: [{ any: ["web", "app"], evidence: "catalog" }],
      },
      {
        id: "call",
        kind: "service",
        name: "Call",
        needs: [{ any: ["web", "app"], evidence: "catalog" }],
      },
      { id: "crisis", kind: "process", name: "Crisis", needs: [{ any: ["web", "app"] }] },
      { id: "web", name: "Web", ...known, needs: ["cloud"] },
      { id: "app", name: "App", ...known, needs: ["cloud"] },
      { id: "cloud", name: "Cloud", ...known },
    ],
  });
  const shared = lint(both, { today: "2026-11-24" }).filter(
    ({ rule }) => rule === "alternatives-share-dependency",
  );
  expect(shared.map(({ subject, others }) => [subject, ...others])).toEqual([
    ["chat", "call"],
    ["crisis"],
  ]);
});

test("nobody is asked for words on what only a catalog speaks of", () => {
  expect(found("no-owner")).toEqual([]);
  expect(found("island")).toEqual([]);
});
