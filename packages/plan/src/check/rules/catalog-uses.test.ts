import { expect, test } from "vitest";
import { officeCatalog } from "../../testing/office-catalog.ts";
import type { PlanInFile } from "../../testing/plan-of.ts";
import { problemsIn } from "../testing/problems-in.ts";

function problemsOf(uses: PlanInFile["uses"], ...needs: readonly string[]) {
  const depot = { id: "depot", kind: "site" as const, name: "Depot", needs: [...needs] };
  const server = { id: "sign-in-server", kind: "service" as const, name: "Server" };
  return problemsIn({ uses, elements: [depot, server] }, {}, [officeCatalog]);
}

test("what a catalog has can be used", () => {
  expect(problemsOf("office", "mail")).toEqual([]);
  expect(
    problemsOf([{ id: "office", features: ["telephony"], leaveOut: ["chat"] }], "calls"),
  ).toEqual([]);
});

test("a catalog that there is not is told, and nobody who names what it might have", () => {
  expect(problemsOf("offfice", "anything")).toEqual([
    "uses/0/id unknown-catalog: unknown catalog `offfice`, did you mean `office`?",
  ]);
  expect(problemsOf("sap")).toEqual([
    "uses/0/id unknown-catalog: unknown catalog `sap`: known are office",
  ]);
  expect(problemsIn({ uses: "sap" })).toEqual([
    "uses/0/id unknown-catalog: unknown catalog `sap`: none is known here",
  ]);
});

test("a feature that the catalog does not have is told", () => {
  expect(problemsOf([{ id: "office", features: ["telephone", "fax"] }], "calls")).toEqual([
    "uses/0/features/0 unknown-feature: Cloud Office has no feature `telephone`, did you mean `telephony`?",
    "uses/0/features/1 unknown-feature: Cloud Office has no feature `fax`: it has telephony, own-sign-in",
  ]);
});

test("a catalog is used once", () => {
  expect(problemsOf(["office", { id: "office", features: ["telephony"] }])).toEqual([
    "uses/1/id duplicate-id: Cloud Office is used before: say in one place what is taken over from it",
  ]);
});

test("what is left out comes with the catalog, and is not the plan's own", () => {
  expect(
    problemsOf([{ id: "office", leaveOut: ["calls", "chatt", "sign-in-server", "cloud"] }]),
  ).toEqual([
    "uses/0/leaveOut/0 unknown-id: `calls` is nothing that Cloud Office brings with these features: take it out of leaveOut",
    "uses/0/leaveOut/1 unknown-id: `chatt` is nothing that Cloud Office brings with these features, did you mean `chat`?",
    "uses/0/leaveOut/2 left-out: `sign-in-server` is left out, but the plan has an element of this id: take it out of one of the two",
  ]);
});

test("who names an element that a catalog would give learns how to come to it", () => {
  const place = "elements/0/needs/0/targets/0 unknown-id:";
  expect(problemsOf([], "mail")).toEqual([
    `${place} unknown element \`mail\`, which Cloud Office has: add \`uses: office\` to the plan`,
  ]);
  expect(problemsOf([], "calls")).toEqual([
    `${place} unknown element \`calls\`, which Cloud Office has with the feature \`telephony\`: add \`uses: office\` with the feature to the plan`,
  ]);
  expect(problemsOf("office", "calls")).toEqual([
    `${place} unknown element \`calls\`, which Cloud Office has with the feature \`telephony\`: add the feature to the plan`,
  ]);
  expect(problemsOf({ id: "office", leaveOut: ["mail"] }, "mail")).toEqual([
    `${place} unknown element \`mail\`, which is left out of Cloud Office: take it out of leaveOut, or name another`,
  ]);
});
