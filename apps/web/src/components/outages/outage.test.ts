import type { SimulateDocument } from "@mainstay/api";
import { Plan } from "@mainstay/plan";
import { expect, test } from "vitest";
import { byWorst, instantsOf, levelAt, longestOf, severityOf, toOutages } from "./outage.ts";
import { outageWords } from "./outage-words.ts";

const plan = Plan.parse({
  mainstay: 1,
  elements: [
    { id: "payroll", kind: "function", name: "Payroll", objectives: { rto: "4h", mtpd: "1d" } },
    { id: "letters", kind: "function", name: "Letters" },
    { id: "mail", kind: "service", name: "Mail" },
  ],
});
const simulation: SimulateDocument = {
  scenario: null,
  rings: [],
  elements: {
    letters: {
      level: [["PT1H", 0.5]],
      firstImpact: "PT1H",
      below: [],
      causes: [{ at: "PT1H", chain: ["mail", "letters"] }],
    },
    payroll: {
      level: [
        ["PT30M", 0],
        ["PT6H", 1],
      ],
      firstImpact: "PT30M",
      below: [{ from: "PT30M", to: "PT6H", rtoBreach: "PT270M", mtpdBreach: null }],
      causes: [{ at: "PT30M", chain: ["mail", "payroll"] }],
    },
  },
};
const outages = toOutages(simulation, plan);

test("what a scenario does not touch has no outage", () => {
  expect([...outages.keys()]).toEqual(["payroll", "letters"]);
  expect(outageWords(outages.get("mail"))).toBe("Not affected.");
});

test("an outage is as bad as the objective that it breaks", () => {
  expect(severityOf(outages.get("payroll"))).toBe("rto");
  expect(severityOf(outages.get("letters"))).toBe("impaired");
  expect([...outages.values()].toSorted(byWorst).map(({ element }) => element.id)).toEqual([
    "payroll",
    "letters",
  ]);
});

test("the level holds from one step to the next, and is whole before the first", () => {
  const payroll = { levels: outages.get("payroll")?.levels ?? [] };
  expect([0, 29, 30, 359, 360].map((at) => levelAt(payroll, at))).toEqual([1, 1, 0, 0, 1]);
});

test("every change and every breach is an instant to look at", () => {
  expect(instantsOf(outages.values())).toEqual([0, 30, 60, 270, 360]);
});

test("a time below the minimum that breaks nothing is not said to keep objectives that there may not be", () => {
  const spans = [{ from: 0, to: 60 }];
  const [letters] = [...outages.values()].slice(1);
  expect(letters === undefined ? "" : outageWords({ ...letters, spans })).toBe(
    "Down at once until 1 h; breaks nothing. Longest: 1 h.",
  );
});

test("an outage is told in a sentence", () => {
  expect(longestOf(outages.get("payroll"))).toBe(330);
  expect(outageWords(outages.get("payroll")).replaceAll("\u00a0", " ")).toBe(
    "Down after 30 min until 6 h; breaks its RTO. Longest: 5 h 30 min.",
  );
  expect(outageWords(outages.get("letters")).replaceAll("\u00a0", " ")).toBe(
    "Impaired, at 50 % at the lowest.",
  );
});
