import { minutes, never, Scenario } from "@mainstay/plan";
import { expect, test } from "vitest";
import { endingOf, lengthFor, withFields, withLossFields } from "./scenario-fields.ts";

const scenario = Scenario.parse({
  id: "no-mail",
  name: "No mail",
  source: "Risk register",
  disruptions: [{ element: "mail" }],
});
const [loss] = scenario.disruptions;

test("a scenario always has a name and a loss", () => {
  const emptied = withFields(scenario, { name: undefined, source: undefined, disruptions: [] });
  expect(emptied).toEqual({ id: "no-mail", name: "No mail", disruptions: [loss] });
});

test("what is said by leaving it out is not written", () => {
  if (loss === undefined) throw new Error("The scenario has a loss.");
  const later = withLossFields(loss, { at: minutes(60), level: 0.5 });
  expect(later).toEqual({ element: "mail", at: 60, level: 0.5 });
  expect(withLossFields(later, { at: minutes(0), level: 0 })).toEqual(loss);
  expect(withLossFields(later, { at: undefined, level: undefined })).toEqual(loss);
});

test("a loss ends as it is chosen, and keeps its length where it has one", () => {
  if (loss === undefined) throw new Error("The scenario has a loss.");
  const timed = { ...loss, lasts: minutes(90) };
  expect([loss, timed, { ...loss, lasts: never }].map(endingOf)).toEqual([
    "recovered",
    "after",
    "never",
  ]);
  expect(lengthFor("after", timed)).toBe(90);
  expect(lengthFor("after", loss)).toBe(240);
  expect(lengthFor("never", timed)).toBe(never);
  expect(lengthFor("recovered", timed)).toBeUndefined();
});
