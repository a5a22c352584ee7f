import type { Problem } from "../../problem.ts";
import type { Subject } from "../subject.ts";

/** Nobody can stand in for themselves; two people may well be each other's backup. */
export function* ownBackup({ plan }: Subject): Generator<Problem> {
  for (const [at, { id, name, backup }] of plan.people.entries()) {
    if (backup !== id) continue;
    const message = `${name} cannot be their own backup: name somebody else, or leave the backup out`;
    yield { id: "own-backup", path: ["people", at, "backup"], message };
  }
}
