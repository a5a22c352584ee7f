import { type Disruption, type ElementId, type Minutes, never, type Plan } from "@mainstay/plan";
import { simulate } from "../simulate.ts";
import { assumeOverdue } from "./assume-overdue.ts";
import { goesOn } from "./known-losses.ts";
import { outagesOf } from "./outages.ts";
import { proceduresOf } from "./procedures.ts";
import type { Response } from "./response.ts";
import { restorationsOf } from "./restorations.ts";

/** What is lost, what else was reported to work again, and the instant that is asked about, in minutes since the first loss. */
export type Happening = {
  readonly losses: readonly Disruption[];
  readonly back?: ReadonlyMap<ElementId, Minutes>;
  readonly now: Minutes;
};

/**
 * How losses stand at an instant: what is down and by when it is asked to be back, what to bring
 * back first, and which procedures work (SPEC 11). What nobody has reported back is taken to be lost still. The plan has been checked.
 */
export function respond(plan: Plan, { losses, back = new Map(), now }: Happening): Response {
  const held = losses.map((loss) => (goesOn(loss) ? { ...loss, lasts: never } : loss));
  const assumed = assumeOverdue(plan, losses, now);
  const cascades = { held: simulate(plan, held), expected: simulate(plan, assumed), now, back };
  const outages = outagesOf(plan, cascades);
  return {
    outages,
    restorations: restorationsOf(plan, { losses, held, assumed, outages, now }),
    procedures: proceduresOf(plan, { losses, cascade: cascades.held, now }),
  };
}
