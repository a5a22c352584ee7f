import type { RoleOutcome } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";

/** Throws a Refusal where nothing was changed. */
export function requireDone(outcome: RoleOutcome, person: string): void {
  switch (outcome) {
    case "changed":
      return;
    case "absent":
      throw absent(person);
    case "last-administrator":
      throw new Refusal(
        409,
        "This is the last administrator who can come in: make somebody else one first.",
      );
  }
}

/** There is no such person. */
export function absent(person: string): Refusal {
  return new Refusal(404, `There is no person ${person}.`);
}
