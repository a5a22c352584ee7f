import type { Action, Plan } from "@mainstay/plan";
import { named } from "../wording.ts";
import type { DueItem } from "./due-item.ts";
import { proofsOfAction } from "./proofs-of-action.ts";

/** The actions that are open, and those that are done and not said to be proven yet, with what proves them (SPEC 8.5, 11.6). */
export function* actionsDue(plan: Plan): Generator<DueItem> {
  const { actions, exercises, incidents } = plan;
  for (const action of actions) {
    const { id, name, status, due, owner, exercise, incident } = action;
    if (status !== "open" && status !== "done") continue;
    const source =
      exercise === undefined
        ? incidents.find((one) => one.id === incident)
        : exercises.find((one) => one.id === exercise);
    const from = source === undefined ? "" : `, found by ${source.name}`;
    yield {
      kind: status === "open" ? "act" : "prove",
      collection: "actions",
      id,
      name,
      ...(due === undefined ? {} : { due }),
      ...(owner === undefined ? {} : { person: owner }),
      why:
        status === "open" ? `it is open${from}` : `it is done${from}; ${proofWords(plan, action)}`,
    };
  }
}

function proofWords(plan: Plan, action: Action): string {
  const [proof] = proofsOfAction(plan, action);
  return proof === undefined
    ? "an exercise is to show that it helped"
    : `${named(proof)} of ${proof.on} shows that it helped: say so, and it is closed`;
}
