import { minutes, never } from "@mainstay/plan";
import { expect, test } from "vitest";
import { UsageError } from "./failure.ts";
import { depot } from "./render/testing/depot.ts";
import {
  chooseLosses,
  parseLoss,
  chooseScenario,
  getElement,
  parseScenarioId,
} from "./scenario-choice.ts";

test("a scenario of the plan brings its name and disruptions", () => {
  expect(chooseScenario(depot, "sign-in-lost")).toEqual({
    scenario: "sign-in-lost",
    title: "Nobody can sign in",
    disruptions: [{ element: "sign-in" }],
  });
});

test("an unknown scenario is answered with the nearest and with all there are", () => {
  const choose = () => chooseScenario(depot, "sign-in-los");
  expect(choose).toThrow(UsageError);
  expect(choose).toThrow(
    /no scenario `sign-in-los`, did you mean `sign-in-lost`\? The plan has sign-in-lost\./,
  );
});

test("a plan without scenarios points at --lose", () => {
  expect(() => chooseScenario({ ...depot, scenarios: [] }, "any")).toThrow(/--lose/);
});

test.each([
  ["server", { element: "server" }],
  ["server@1h", { element: "server", at: minutes(60) }],
  ["server:4h", { element: "server", lasts: minutes(240) }],
  ["server@PT30M:P1D", { element: "server", at: minutes(30), lasts: minutes(1440) }],
  ["server@0:never", { element: "server", at: minutes(0), lasts: never }],
])("--lose %s", (written, disruption) => {
  expect(chooseLosses(depot, [parseLoss(written)]).disruptions).toEqual([disruption]);
});

test.each([
  ["serve", /no element `serve`, did you mean `server`\?/],
  ["server@", /`` in `server@` is not a duration/],
  ["server@soon", /`soon` in `server@soon` is not a duration/],
  ["server:never:1h", /is not ID\[@AT\]\[:LASTS\]/],
  ["@1h", /is not ID\[@AT\]\[:LASTS\]/],
])("--lose %s is wrong usage that says what is wrong", (written, message) => {
  const choose = () => chooseLosses(depot, [parseLoss(written)]);
  expect(choose).toThrow(UsageError);
  expect(choose).toThrow(message);
});

test("a word that cannot be an id is recognised as a plan in the wrong place", () => {
  expect(parseScenarioId("sign-in-lost")).toBe("sign-in-lost");
  expect(() => parseScenarioId("examples/halden-freight")).toThrow(/SCENARIO comes first/);
  expect(() => parseScenarioId(undefined)).toThrow(/name a SCENARIO/);
});

test("elements are found by id", () => {
  expect(getElement(depot, "store").name).toBe("Store");
});
