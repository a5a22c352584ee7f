import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { microsoft365 } from "@mainstay/m365";
import { applyEdit, invertEdit, type Plan, readPlan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { removalEdit } from "./removal-edit.ts";

const plan = planOf({
  people: [{ id: "ida", name: "Ida" }],
  elements: [
    { id: "mail", kind: "service", name: "Mail" },
    { id: "phone", kind: "service", name: "Phone" },
    { id: "orders", kind: "function", name: "Orders", needs: ["mail", { any: ["mail", "phone"] }] },
  ],
  scenarios: [
    { id: "no-word", name: "No word", disruptions: [{ element: "mail" }, { element: "phone" }] },
  ],
  sops: [
    {
      id: "by-phone",
      name: "By phone",
      needs: ["mail"],
      copies: ["mail"],
      steps: [{ what: "Tell", channel: "mail" }],
    },
  ],
  callTrees: [
    { id: "tree", name: "Tree", start: "ida", calls: [], channels: ["mail", "phone"], copies: [] },
  ],
  impactAnalyses: [{ id: "mail-bia", name: "Mail", element: "mail", status: "draft" }],
  dependencyAnalyses: [
    { id: "orders-da", name: "Orders", element: "orders", technology: [{ element: "mail" }] },
  ],
  exercises: [
    {
      id: "drill",
      name: "Drill",
      scenario: "no-word",
      date: "2026-03-01",
      goals: [{ what: "Mail is back", element: "mail" }],
      injects: [{ id: "one", what: "Silence", after: "5m", channel: "mail", element: "mail" }],
    },
  ],
  actions: [{ id: "buy", name: "Buy", about: "impactAnalyses/mail-bia/approver", status: "open" }],
  deferrals: [
    {
      id: "later",
      record: "impactAnalyses/mail-bia",
      until: "2026-06-01",
      reason: "Ida is away",
      approver: "ida",
      on: "2026-02-01",
    },
  ],
});

function after(...ids: readonly string[]): Plan {
  return edited(plan, ids);
}

function edited(from: Plan, ids: readonly string[]): Plan {
  const { edit, held } = removalEdit(from, new Set(ids));
  expect(held).toEqual([]);
  const done = applyEdit(from, edit);
  if ("problems" in done) throw new Error(done.problems[0]?.message);
  return done.plan;
}

test("an element goes, and what needed it needs the others", () => {
  const { elements } = after("mail");
  expect(elements.map(({ id }) => id)).toEqual(["phone", "orders"]);
  expect(elements[1]?.needs).toMatchObject([{ targets: ["phone"], atLeast: 1 }]);
});

test("its analyses go with it, and nothing else names it any more", () => {
  const left = after("mail");
  expect([left.impactAnalyses, left.deferrals]).toEqual([[], []]);
  expect(left.scenarios[0]?.disruptions).toMatchObject([{ element: "phone" }]);
  expect(left.sops).toEqual([{ id: "by-phone", name: "By phone", steps: [{ what: "Tell" }] }]);
  expect(left.callTrees[0]?.channels).toEqual(["phone"]);
  expect(left.dependencyAnalyses).toEqual([{ id: "orders-da", name: "Orders", element: "orders" }]);
  expect(left.exercises[0]?.goals).toEqual([{ what: "Mail is back" }]);
  expect(left.actions).toEqual([{ id: "buy", name: "Buy", status: "open" }]);
});

test("a scenario of which nothing would be left holds what it is about", () => {
  expect(removalEdit(plan, new Set(["mail", "phone"]))).toEqual({
    edit: [],
    held: [{ record: "scenarios/no-word", name: "No word" }],
  });
});

test("a requirement of which nothing is left goes too", () => {
  const { elements } = edited({ ...plan, scenarios: [], exercises: [] }, ["mail", "phone"]);
  expect(elements).toEqual([{ id: "orders", kind: "function", name: "Orders" }]);
});

test("taken back, everything is as it was, in its order", () => {
  const { edit } = removalEdit(plan, new Set(["mail"]));
  expect(applyEdit(after("mail"), invertEdit(plan, edit))).toEqual({ plan });
});

test("what the plan does not write stays where it is named", () => {
  expect(removalEdit(plan, new Set(["teams"])).edit).toEqual([]);
});

test("every element of Halden Freight goes, or what holds it is named", () => {
  const catalogs = [microsoft365];
  const folder = fileURLToPath(
    new URL("../../../../../../examples/halden-freight/", import.meta.url),
  );
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:yaml|md)$/.test(path))
    .map((path) => ({ path, text: readFileSync(folder + path, "utf8") }));
  const { plan: halden = plan } = readPlan(sources, { catalogs });
  const held = halden.elements.filter(({ id }) => {
    const removal = removalEdit(halden, new Set([id]));
    if (removal.held.length > 0) return true;
    const done = applyEdit(halden, removal.edit, { catalogs });
    expect("problems" in done ? done.problems : [], id).toEqual([]);
    return false;
  });
  expect(halden.elements.length).toBeGreaterThan(200);
  expect(held.length).toBeLessThan(halden.elements.length / 5);
});
