import type { CallTree, Person, PersonId, Plan } from "@mainstay/plan";
import type { Mitigation } from "../mitigation.ts";

/** Nobody's silence ends a message. */
export const backupContacts: Mitigation = {
  number: "M43",
  id: "backup-contacts",
  title: "Backup contacts in every message, and escalation in call trees",
  does: "Everyone who calls others, or must agree to a step, has a backup, who stands in every message beside them. Whoever cannot be reached is skipped: their caller takes over their calls.",
  helps: ["D01", "D66"],
  effort: { size: "low", why: "One name for each person, and their consent." },
  cautions: ["The caller is only proposed as backup: a deputy who knows the work is better."],
  sources: [],
  match: ({ plan }) =>
    plan.people.flatMap((before) => {
      if (before.backup !== undefined) return [];
      const reason = findReason(plan, before);
      if (reason === undefined) return [];
      return [
        {
          record: { list: "people", before, after: { ...before, backup: reason.backup } },
          because: reason.because,
          path: [],
          adds: [],
        },
      ];
    }),
};

type Reason = { readonly backup: PersonId; readonly because: string };

/** Why a person needs a backup, and who it could be: their caller; whom they call first, if they start; who owns the procedure. */
function findReason({ callTrees, sops }: Plan, { id, name }: Person): Reason | undefined {
  for (const tree of callTrees) {
    const backup = escalation(tree, id);
    if (backup === undefined || backup === id) continue;
    const because = `${name} (${id}) calls others in ${tree.name} (${tree.id}) and has no backup: if they do not answer, nobody below them is told.`;
    return { backup, because };
  }
  for (const sop of sops) {
    if (sop.owner === undefined || sop.owner === id) continue;
    if (sop.steps?.some(({ approval }) => approval === id) !== true) continue;
    const because = `${name} (${id}) must agree to a step of ${sop.name} (${sop.id}) and has no backup.`;
    return { backup: sop.owner, because };
  }
  return undefined;
}

/** Who takes over the calls of somebody who calls others; undefined for who calls nobody. */
function escalation({ start, calls }: CallTree, id: PersonId): PersonId | undefined {
  const theirs = calls.find(({ from }) => from === id);
  if (theirs === undefined) return undefined;
  return id === start ? theirs.to[0] : calls.find(({ to }) => to.includes(id))?.from;
}
