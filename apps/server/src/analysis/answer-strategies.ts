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
import { wholeOf } from "../people/withheld/plan-without.ts";
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
  const tried = triedOn(written, base, onProgress);
  const ranked = { by, order, ...rankStrategies(tried, by) };
  if (budget === undefined) return JSON.stringify(toStrategiesDocument(ranked));
  const sequence = greedySequence(base, { budget, by, tried, onProgress });
  return JSON.stringify(toStrategiesDocument({ ...ranked, sequence: { budget, ...sequence } }));
}

const bases = new WeakMap<Plan, Map<number, StrategyBase>>();

/**
 * What strategies are held against: a plan as it is written, with its cuts up to an order. Of a plan that something of its exercises was
 * left out of, the figures are those of the whole, which do not look at them; what strategies are tried on is that plan.
 */
export function strategyBaseOf(written: Plan, order: number): StrategyBase {
  const ofPlan = bases.get(written) ?? new Map<number, StrategyBase>();
  bases.set(written, ofPlan);
  const whole = wholeOf(written);
  const base =
    ofPlan.get(order) ??
    (whole === undefined
      ? strategyBase(written, { order, catalogs })
      : baseOn(written, strategyBaseOf(whole, order)));
  ofPlan.set(order, base);
  return base;
}

function baseOn(written: Plan, base: StrategyBase): StrategyBase {
  const { strategies } = written;
  const before = { ...base.before, written, plan: { ...base.before.plan, strategies } };
  return { ...base, before };
}

const triedStrategies = new WeakMap<StrategyBase, TriedStrategies>();

function triedOn(written: Plan, base: StrategyBase, onProgress: OnProgress): TriedStrategies {
  const known = triedStrategies.get(base);
  if (known !== undefined) return known;
  const whole = wholeOf(written);
  const tried =
    whole === undefined
      ? tryStrategies(base, { onProgress })
      : triedAgain(base, {
          tried: triedOn(whole, strategyBaseOf(whole, base.question.order), onProgress),
          onProgress,
        });
  triedStrategies.set(base, tried);
  return tried;
}

/** What can be carried out on the whole is worth the same to all; why something cannot may lie in what is left out. */
function triedAgain(
  base: StrategyBase,
  { tried, onProgress }: { readonly tried: TriedStrategies; readonly onProgress: OnProgress },
): TriedStrategies {
  const { strategies } = base.before.plan;
  const byId = new Map(tried.worths.map((worth) => [worth.strategy.id, worth]));
  const untried = new Set(tried.untried.map(({ strategy }) => strategy.id));
  const again = tryStrategies(base, {
    strategies: strategies.filter(({ id }) => untried.has(id)),
    onProgress,
  });
  const mended = new Map(again.worths.map((worth) => [worth.strategy.id, worth]));
  return {
    worths: strategies.flatMap((strategy) => {
      const worth = byId.get(strategy.id) ?? mended.get(strategy.id);
      return worth === undefined ? [] : [{ ...worth, strategy }];
    }),
    untried: again.untried,
  };
}
