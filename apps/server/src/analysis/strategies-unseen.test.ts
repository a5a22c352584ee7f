import { catalogs, emptyHistory } from "@mainstay/m365";
import { completePlan, Money, type Plan, StrategyId } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import type { Unseen } from "../people/withheld/unseen.ts";
import { answerTo } from "./answer.ts";
import type { Question } from "./questions.ts";
import type { Subject } from "./subject.ts";
import { unseenFor } from "./tells-of.ts";

const held = { scenario: "no-mail", date: "2026-12-01" };
const inject = { id: "lorry-burns", after: "0", what: "It burns", element: "lorry" };
const sell = [{ remove: "elements/lorry" }];

/** Strategies of which one takes away what an exercise needs, one what nobody needs, and one what is not there. */
function planWith(exercises: "surprise" | "injects" | "neither"): Plan {
  return planOf({
    elements: [
      { id: "dispatch", kind: "function", name: "Dispatch", needs: ["mail"] },
      { id: "mail", kind: "service", name: "Mail" },
      { id: "van", kind: "supplier", name: "Van" },
      { id: "lorry", kind: "supplier", name: "Lorry" },
    ],
    scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
    strategies: [
      { id: "rail", name: "Rail", status: "proposed", cost: "10 EUR", changes: sell },
      {
        id: "post",
        name: "Post",
        status: "proposed",
        cost: "10 EUR",
        changes: [{ remove: "elements/dispatch/needs/mail" }],
      },
      {
        id: "ship",
        name: "Ship",
        status: "proposed",
        changes: [{ remove: "elements/boat" }],
      },
    ],
    exercises: [
      { id: "autumn", name: "Autumn", ...held, injects: exercises === "injects" ? [inject] : [] },
      ...(exercises === "surprise"
        ? [{ id: "nightfall", name: "Nightfall", ...held, involved: ["lorry"] }]
        : []),
    ],
  });
}

function answerOf(written: Plan, question: Question, unseen?: Unseen): string {
  const plan = completePlan(written, catalogs);
  const subject: Subject = { revision: 1, written, plan, history: emptyHistory };
  const asked =
    unseen === undefined ? question : { ...question, unseen: unseenFor(question, unseen) };
  return answerTo(subject, asked, () => {}) ?? "";
}

const budget = Money.parse("100 EUR");
const questions: readonly Question[] = [
  { about: "strategies", by: "hours" },
  { about: "strategies", by: "gaps", budget },
  {
    about: "strategy",
    strategy: { id: StrategyId.parse("own"), name: "Own", status: "proposed", changes: sell },
  },
  { about: "comparison", scenario: "no-mail", strategies: ["rail", "post", "ship"] },
  { about: "findings", today: "2026-11-01" },
];

test.each([
  ["surprise", /nightfall/i, { injects: [], exercises: ["nightfall"] }],
  ["injects", /lorry-burns/, { injects: ["autumn"], exercises: [] }],
] as const)(
  "why a strategy cannot be carried out tells nothing of %s",
  (exercises, secret, unseen) => {
    for (const question of questions) {
      expect(answerOf(planWith(exercises), question)).toMatch(secret);
      const told = answerOf(planWith(exercises), question, unseen);
      expect(told).toBe(
        answerOf(planWith("neither"), question, { injects: ["autumn"], exercises: [] }),
      );
      expect(told).not.toMatch(secret);
    }
  },
);
