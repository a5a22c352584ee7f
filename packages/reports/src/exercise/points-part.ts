import { type HeldCall, pointWords, preparationOf, simulate } from "@mainstay/analysis";
import type { Exercise, Plan } from "@mainstay/plan";
import { html, type Html } from "../html/html.ts";
import { tabled } from "../parts/pieces.ts";

const stateWords = { open: "open", later: "afterwards", done: "done" } as const;

/** The nine points of preparing an exercise and of making something of it, with what shows each and what is missing (SPEC 12.3). */
export function pointsPart(
  plan: Plan,
  exercise: Exercise,
  {
    today,
    calls,
    toldTo,
  }: {
    readonly today: string;
    readonly calls: readonly HeldCall[];
    readonly toldTo: "players" | undefined;
  },
): Html | undefined {
  const scenario = plan.scenarios.find(({ id }) => id === exercise.scenario);
  const cascade = simulate(plan, scenario?.disruptions ?? []);
  return tabled(
    "The nine points",
    ["Point", "How it stands", "What shows it", "What is missing"],
    preparationOf(plan, exercise, { today, cascade, calls, toldTo }).map(
      ({ point, state, evidence, lacks }) => [
        pointWords[point],
        state === "open" ? html`<span class="missed">open</span>` : stateWords[state],
        evidence.map(({ words }) => words).join("\n") || "–",
        lacks.join("\n") || "–",
      ],
    ),
  );
}
