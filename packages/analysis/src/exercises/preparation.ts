import { type Exercise, type Plan, type PreparationPoint, preparationPoints } from "@mainstay/plan";
import type { Cascade } from "../results.ts";
import type { HeldCall } from "./preparation/held-call.ts";
import type { Shown } from "./preparation/looked.ts";
import { lookInto } from "./preparation/points.ts";

/** How one of the nine points stands, with what shows it and what is missing. */
export type PointStanding = {
  readonly point: PreparationPoint;
  /** Seen to, to be seen to now, or not before the exercise was held. */
  readonly state: "done" | "open" | "later";
  readonly evidence: readonly Shown[];
  readonly lacks: readonly string[];
};

/**
 * On which day one looks, what the scenario of the exercise does, and the calls that were made, where they are kept. Players are told
 * how everything stands, and nothing of what the injects are.
 */
export type PreparationAsked = {
  readonly today: string;
  readonly cascade: Cascade;
  readonly calls?: readonly HeldCall[] | undefined;
  readonly toldTo?: "players" | undefined;
};

const afterwards: ReadonlySet<PreparationPoint> = new Set(["result", "review", "issues"]);

/**
 * The nine points of preparing an exercise and of making something of it (SPEC 12.3), each with its evidence in the plan. Somebody
 * who saw to a point says more than the plan does: then it is done, and what the plan lacks is still told.
 */
export function preparationOf(
  plan: Plan,
  exercise: Exercise,
  { today, cascade, calls, toldTo }: PreparationAsked,
): readonly PointStanding[] {
  return preparationPoints.map((point) => {
    const { evidence, lacks } = lookInto[point]({ plan, exercise, cascade, calls, toldTo });
    const check = exercise.checks?.find((one) => one.point === point);
    const person = plan.people.find(({ id }) => id === check?.by)?.name;
    const words = [
      ...(check === undefined
        ? []
        : [
            {
              words: `Seen to on ${check.on}${person === undefined ? "" : ` by ${person}`}${check.note === undefined ? "" : `: ${check.note}`}`,
            },
          ]),
      ...evidence,
    ];
    const isEarly =
      afterwards.has(point) && exercise.result === undefined && today <= exercise.date;
    const isDone = check !== undefined || (lacks.length === 0 && !isEarly);
    return {
      point,
      state: isDone ? "done" : isEarly ? "later" : "open",
      evidence: words,
      lacks: isEarly && check === undefined ? [] : lacks,
    };
  });
}
