import {
  type HeldCall,
  type ProposedInject,
  preparationOf,
  proposeInjects,
  simulate,
} from "@mainstay/analysis";
import { type Exercise, formatDuration, type Minutes, type Plan } from "@mainstay/plan";
import type { PreparationDocument } from "./preparation-document.ts";

/**
 * On which day one looks, how long the exercise may take (as long as its scenario, if left out), the calls, where they are kept, and
 * whether players are told, to whom no injects are proposed.
 */
type Asked = {
  readonly today: string;
  readonly lasts?: Minutes;
  readonly calls?: readonly HeldCall[] | undefined;
  readonly toldTo?: "players" | undefined;
};

/** How an exercise of a completed plan is prepared, as the document; without injects where the plan has not its scenario. */
export function toPreparationDocument(
  plan: Plan,
  exercise: Exercise,
  { today, lasts, calls, toldTo }: Asked,
): PreparationDocument {
  const scenario = plan.scenarios.find(({ id }) => id === exercise.scenario);
  const cascade = simulate(plan, scenario?.disruptions ?? []);
  const points = preparationOf(plan, exercise, { today, cascade, calls, toldTo });
  const limit = lasts === undefined ? {} : { lasts };
  const injects =
    scenario === undefined || toldTo === "players"
      ? []
      : proposeInjects(plan, { scenario, cascade, ...limit });
  return {
    points: points.map(({ evidence, lacks, ...point }) => ({
      ...point,
      evidence: evidence.map((shown) => ({ ...shown })),
      lacks: [...lacks],
    })),
    injects: injects.map(toEntry),
  };
}

function toEntry({ inject, reason, at, chain, silent }: ProposedInject) {
  const { id, after, what, sender, channel, element, expect, sop } = inject;
  return {
    inject: { id, after: formatDuration(after), what, sender, channel, element, expect, sop },
    reason,
    at: formatDuration(at),
    chain: [...chain],
    silent: [...silent],
  };
}
