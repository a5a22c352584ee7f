import { applyEdit, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { firstChoice } from "./chosen-end.ts";
import { placeMachine } from "./place-machine.ts";

const end = { name: "10.0.0.9", elements: [], by: null, address: "10.0.0.9" };
const written = planOf({
  elements: [
    { id: "db", kind: "infrastructure", name: "Database", seenAs: ["10.0.0.1"] },
    { id: "tms", kind: "application", name: "TMS" },
  ],
});
const complete = planOf({
  elements: [
    { id: "db", kind: "infrastructure", name: "Database", seenAs: ["10.0.0.1"] },
    { id: "tms", kind: "application", name: "TMS" },
    { id: "teams", kind: "service", name: "Teams" },
  ],
});

function seenAs(id: string, isNew = false): Plan["elements"][number] | undefined {
  const chosen = { ...firstChoice(end), id, isNew, name: "Share" };
  const edit = placeMachine({ written, complete }, end, chosen);
  const edited = applyEdit(written, edit);
  return "plan" in edited ? edited.plan.elements.find((one) => one.id === id) : undefined;
}

test("a machine becomes an element, known by its address and because it was observed", () => {
  expect(seenAs("share", true)).toMatchObject({
    kind: "infrastructure",
    name: "Share",
    seenAs: ["10.0.0.9"],
    evidence: "observed",
  });
});

test("a machine is a part of an element that is seen as more then", () => {
  expect(seenAs("db")?.seenAs).toEqual(["10.0.0.1", "10.0.0.9"]);
  expect(seenAs("tms")?.seenAs).toEqual(["tms", "10.0.0.9"]);
});

test("a machine whose address another site has too is known by its site", () => {
  const inSouth = { ...end, name: "10.0.0.9 in South", site: "South" };
  const chosen = { ...firstChoice(inSouth), id: "share", isNew: true, name: "Share" };
  const edited = applyEdit(written, placeMachine({ written, complete }, inSouth, chosen));
  expect(edited).toMatchObject({
    plan: { elements: [{}, {}, { id: "share", seenAs: ["10.0.0.9 in South"] }] },
  });
});

test("of what only a catalog has no more is written than what is needed", () => {
  expect(seenAs("teams")).toMatchObject({ name: "Teams", seenAs: ["teams", "10.0.0.9"] });
});
