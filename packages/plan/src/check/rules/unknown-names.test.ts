import { expect, test } from "vitest";
import { problemsIn } from "../testing/problems-in.ts";

const mail = { id: "exchange-online", kind: "service" as const, name: "Exchange Online" };

function needing(...needs: string[]) {
  return { elements: [mail, { id: "orders", kind: "function" as const, name: "Orders", needs }] };
}

test("an id that is nearly right is told with the one that was meant", () => {
  expect(problemsIn(needing("exhange-online"))).toEqual([
    "elements/1/needs/0/targets/0 unknown-id: unknown element `exhange-online`, did you mean `exchange-online`?",
  ]);
});

test("an id that is like no other is told with what to do", () => {
  expect(problemsIn(needing("warehouse"))).toEqual([
    "elements/1/needs/0/targets/0 unknown-id: unknown element `warehouse`: add it to elements or correct the id",
  ]);
});

test("an id of something else is told as what it is", () => {
  const people = [{ id: "anna", name: "Anna" }];

  expect(problemsIn({ people, ...needing("anna") })).toEqual([
    "elements/1/needs/0/targets/0 unknown-id: `anna` is a person, not an element: name an element instead",
  ]);
  expect(problemsIn({ people, elements: [{ ...mail, owner: "exchange-online" }] })).toEqual([
    "elements/0/owner unknown-id: `exchange-online` is an element, not a person: name a person instead",
  ]);
  expect(
    problemsIn({
      people,
      elements: [{ ...mail, id: "annas" }],
      units: [{ id: "sales", name: "Sales", parent: "annas" }],
      sops: [{ id: "sop", name: "SOP", owner: "annas" }],
    }),
  ).toEqual([
    "units/0/parent unknown-id: `annas` is an element, not a unit: name a unit instead",
    "sops/0/owner unknown-id: `annas` is an element, not a person, did you mean `anna`?",
  ]);
});

test("a step is done by a person or by an element that is a team", () => {
  const plan = {
    people: [{ id: "anna", name: "Anna" }],
    elements: [mail, { id: "crew", kind: "team" as const, name: "Crew" }],
  };
  const steps = ["anna", "crew", "exchange-online", "crw", "nobody-at-all"].map((who) => ({
    what: "Call the hotline",
    who,
  }));

  expect(problemsIn({ ...plan, sops: [{ id: "sop", name: "SOP", steps }] })).toEqual([
    "sops/0/steps/2/who unknown-id: `exchange-online` is an element of kind service, not a person or team: name a person or team instead",
    "sops/0/steps/3/who unknown-id: unknown person or team `crw`, did you mean `crew`?",
    "sops/0/steps/4/who unknown-id: unknown person or team `nobody-at-all`: add it to people or elements, or correct the id",
  ]);
});

test("criticalities and impacts are on the organisation's scales", () => {
  const analysis = { id: "bia", name: "BIA", element: "exchange-online", status: "draft" as const };
  const impacts = [{ category: "finacial", after: "1d", rating: "catastrophic" }];

  expect(
    problemsIn({
      elements: [{ ...mail, criticality: "gold" }],
      impactAnalyses: [{ ...analysis, criticality: "importent", impacts }],
    }),
  ).toEqual([
    "elements/0/criticality not-on-scale: unknown criticality `gold`: write one of mission-critical, important, deferrable, or add it to the organisation's criticalities",
    "impactAnalyses/0/criticality not-on-scale: unknown criticality `importent`, did you mean `important`?",
    "impactAnalyses/0/impacts/0/category not-on-scale: unknown impact category `finacial`, did you mean `financial`?",
    "impactAnalyses/0/impacts/0/rating not-on-scale: unknown impact rating `catastrophic`: write one of none, minor, moderate, major, severe, or add it to the ratings of the impact scale",
  ]);
  expect(
    problemsIn({
      organisation: { criticalities: ["gold"] },
      elements: [{ ...mail, criticality: "gold" }],
    }),
  ).toEqual([]);
});

test("nobody is at fault who names what could not be read", () => {
  const plan = { ...needing("lost", "gone"), exercises: [] };
  const ids = new Map([["elements", new Set(["lost"])] as const]);

  expect(problemsIn(plan, { ids })).toEqual([expect.stringContaining("unknown element `gone`")]);
  expect(problemsIn(plan, { hasFiles: true })).toEqual([]);
});

test("a scale that could not be read has every entry", () => {
  const plan = { elements: [{ ...mail, criticality: "gold" }] };

  expect(problemsIn(plan, { scales: ["criticalities"] })).toEqual([]);
  expect(problemsIn(plan, { hasFiles: true })).toEqual([]);
});
