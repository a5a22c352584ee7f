import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdit } from "../testing/arbitrary-edit.ts";
import { planOf } from "../testing/plan-of.ts";
import { describeEdit } from "./describe-edit.ts";
import type { Operation } from "./operation.ts";

const plan = planOf({
  organisation: { name: "Halden" },
  elements: [
    { id: "teams", kind: "service", name: "Teams" },
    {
      id: "payroll",
      kind: "function",
      name: "Payroll",
      needs: ["teams"],
      recovery: { time: "4h" },
    },
  ],
  strategies: [{ id: "phones", name: "Phones", status: "proposed", yearlyCost: "10 EUR" }],
  sops: [{ id: "run", name: "Run", steps: [{ what: "Call" }] }],
});
const zoom = { id: "zoom", kind: "service", name: "Zoom" };

test.each<[Operation, string[]]>([
  [{ put: "elements/zoom", value: zoom }, ["adds Zoom (elements/zoom)"]],
  [{ remove: "elements/teams" }, ["removes Teams (elements/teams)"]],
  [
    { put: "elements/payroll/recovery/time", value: "2h" },
    ["Payroll (elements/payroll): recovery time 4h -> 2h"],
  ],
  [
    { put: "elements/payroll/recovery/point", value: "PT15M" },
    ["Payroll (elements/payroll): adds recovery point 15m"],
  ],
  [
    { remove: "elements/payroll/recovery/time" },
    ["Payroll (elements/payroll): removes recovery time 4h"],
  ],
  [
    { put: "elements/payroll/needs/zoom", value: "zoom" },
    ["Payroll (elements/payroll): adds needs zoom"],
  ],
  [{ remove: "elements/payroll/needs/teams" }, ["Payroll (elements/payroll): removes needs teams"]],
  [
    { put: "elements/payroll/needs/teams/holds", value: "1d" },
    ["Payroll (elements/payroll): adds needs teams holds 1d"],
  ],
  [
    { put: "strategies/phones/yearlyCost", value: "20 EUR" },
    ["Phones (strategies/phones): yearly cost 10 EUR -> 20 EUR"],
  ],
  [
    { put: "sops/run/steps/1", value: { what: "Shout" }, before: "1" },
    ["Run (sops/run): adds steps 1 { what: Shout }"],
  ],
  [{ put: "organisation/name", value: "H" }, ["Halden (organisation): name Halden -> H"]],
  [
    { put: "elements/payroll", value: { id: "payroll", kind: "process", name: "Wages" } },
    [
      "Payroll (elements/payroll): removes needs [teams]",
      "Payroll (elements/payroll): removes recovery { time: 4h }",
      "Payroll (elements/payroll): kind function -> process",
      "Payroll (elements/payroll): name Payroll -> Wages",
    ],
  ],
  [
    {
      put: "elements/payroll",
      value: {
        id: "payroll",
        kind: "function",
        name: "Payroll",
        needs: ["teams"],
        recovery: { time: "PT4H" },
      },
      before: "teams",
    },
    ["moves Payroll (elements/payroll) before teams"],
  ],
  [{ put: "elements/teams/name", value: "Teams" }, ["Teams (elements/teams): no change"]],
  [
    { put: "elements/tems/name", value: "Teams" },
    ["elements/tems/name: not possible, there is no `tems` in elements, did you mean `teams`?"],
  ],
])("%o", (operation, lines) => {
  expect(describeEdit(plan, [operation])).toEqual(lines);
});

test("what a plan uses is told by its catalog", () => {
  const using = planOf({ uses: [{ id: "office", features: ["telephony"] }] });
  expect(
    describeEdit(using, [
      { put: "uses/office/features/own-sign-in", value: "own-sign-in" },
      { put: "uses/office/leaveOut/chat", value: "chat" },
      { remove: "uses/office/features/telephony" },
      { put: "uses/other", value: "other" },
      { remove: "uses/office" },
    ]),
  ).toEqual([
    "office (uses/office): adds features own-sign-in",
    "office (uses/office): adds leave out [chat]",
    "office (uses/office): removes features telephony",
    "adds other (uses/other)",
    "removes office (uses/office)",
  ]);
});

test("an operation is told as it is after those before it", () => {
  expect(
    describeEdit(plan, [
      { put: "elements/zoom", value: zoom },
      { put: "elements/zoom/name", value: "Zoom meetings" },
      { remove: "elements/zoom" },
    ]),
  ).toEqual([
    "adds Zoom (elements/zoom)",
    "Zoom (elements/zoom): name Zoom -> Zoom meetings",
    "removes Zoom meetings (elements/zoom)",
  ]);
});

test("every operation of any edit has a line", () => {
  fc.assert(
    fc.property(arbitraryEdit(), ({ plan: before, edit }) => {
      const lines = edit.map((_, at) => describeEdit(before, edit.slice(0, at + 1)).length);
      for (const [at, count] of lines.entries()) expect(count).toBeGreaterThan(lines[at - 1] ?? 0);
    }),
  );
});
