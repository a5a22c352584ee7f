import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { happenedFor, happenedIn, whatIsLost } from "./start-draft.ts";

const plan = planOf({
  elements: [
    { id: "mail", kind: "service", name: "Mail" },
    { id: "phones", kind: "service", name: "Phones" },
  ],
  scenarios: [
    { id: "no-mail", name: "No mail", disruptions: [{ element: "mail", at: "1h" }] },
    { id: "no-phones", name: "No phones", disruptions: [{ element: "phones" }] },
  ],
  exercises: [{ id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01" }],
  incidents: [
    {
      id: "slow",
      name: "Slow phones",
      began: "2026-10-01T10:00:00Z",
      disruptions: [{ element: "phones", at: "2h", level: 0.5 }],
    },
  ],
});

test("a call that is part of an exercise is as if its scenario had happened", () => {
  const happened = happenedIn(plan, "exercises/autumn");
  expect(happened).toBe("no-mail");
  expect(whatIsLost(plan, { happened, elements: [] })).toEqual({
    losses: [{ element: "mail", at: 60 }],
  });
});

test("a call that is part of an incident goes by what its journal says, and what is named beside it", () => {
  const happened = happenedIn(plan, "incidents/slow");
  const [mail] = plan.elements;
  expect(whatIsLost(plan, { happened, elements: [mail.id] })).toEqual({
    losses: [{ element: "mail" }],
    incident: "slow",
  });
});

test("without an exercise or an incident nothing has happened", () => {
  expect(happenedIn(plan, undefined)).toBeUndefined();
  expect(happenedIn(plan, "exercises/spring")).toBeUndefined();
  expect(whatIsLost(plan, { happened: undefined, elements: [] })).toEqual({ losses: [] });
});

test("to choose from are the incident that it is part of, and the scenarios, those of the call tree first", () => {
  const [, noPhones] = plan.scenarios;
  const tree = { scenarios: [noPhones.id] };
  const valuesFor = (occasion: string) =>
    happenedFor(plan, tree, occasion).map(({ value }) => value);
  expect(valuesFor("exercises/autumn")).toEqual(["no-phones", "no-mail"]);
  expect(valuesFor("incidents/slow")).toEqual(["incidents/slow", "no-phones", "no-mail"]);
});
