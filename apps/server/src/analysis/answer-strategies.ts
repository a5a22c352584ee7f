import {
  greedySequence,
  type OnProgress,
  rankStrategies,
  type StrategyBase,
  strategyBase,
  type TriedStrategies,
  tryStrategies,
  usualOrder,
} from "@mainstay/analysis";
import { toStrategiesDocument } from "@mainstay/api";
import { catalogs } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import type { Question } from "./questions.ts";
import type { Subject } from "./subject.ts";

type AboutStrategies = Extract<Question, { readonly about: "strategies" | "strategy" }>;

/** The answer to a question about what strategies are worth. Of one plan nothing is worked out twice. */
export function answerAboutStrategies(
  { written, plan }: Pick<Subject, "written" | "plan">,
  question: AboutStrategies,
  onProgress: OnProgress,
): string {
  const { order = usualOrder(plan) } = question;
  const base = strategyBaseOf(written, order);
  if (question.about === "strategy") {
    const tried = tryStrategies(base, { strategies: [question.strategy], onProgress });
    return JSON.stringify(toStrategiesDocument({ by: "hours", order, ...tried }));
  }
  const { by, budget } = question;
  const tried = triedOn(base, onProgress);
  const ranked = { by, order, ...rankStrategies(tried, by) };
  if (budget === undefined) return JSON.stringify(toStrategiesDocument(ranked));
  const sequence = greedySequence(base, { budget, by, tried, onProgress });
  return JSON.stringify(toStrategiesDocument({ ...ranked, sequence: { budget, ...sequence } }));
}

const bases = new WeakMap<Plan, Map<number, StrategyBase>>();

/** What strategies are held against: a plan as it is written, with its cuts up to an order. */
export function strategyBaseOf(written: Plan, order: number): StrategyBase {
  const ofPlan = bases.get(written) ?? new Map<number, StrategyBase>();
  bases.set(written, ofPlan);
  const base = ofPlan.get(order) ?? strategyBase(written, { order, catalogs });
  ofPlan.set(order, base);
  return base;
}

const triedStrategies = new WeakMap<StrategyBase, TriedStrategies>();

function triedOn(base: StrategyBase, onProgress: OnProgress): TriedStrategies {
  const tried = triedStrategies.get(base) ?? tryStrategies(base, { onProgress });
  triedStrategies.set(base, tried);
  return tried;
}
