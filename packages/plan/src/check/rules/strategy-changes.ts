import { addressOf } from "../../edits/address-of.ts";
import { findCause } from "../../edits/find-cause.ts";
import type { Edit } from "../../edits/operation.ts";
import { once } from "../../files/once.ts";
import type { Problem } from "../../problem.ts";
import { leftBehind, type Referrers, referrersIn } from "../left-behind.ts";
import { recordChecks } from "../record-checks.ts";
import { recordWords } from "../record-words.ts";
import type { Subject } from "../subject.ts";
import { type Trial, tryEdit } from "../trial.ts";

/**
 * What a strategy proposes, or was approved, to change can be done, and the plan is as sound afterwards as it was before
 * (continuity-model §5). Only what the changes touch is looked at, and who names what they take away.
 */
export function* strategyChanges(subject: Subject): Generator<Problem> {
  if (subject.names.unread.hasFiles) return;
  const referrers = once(() => referrersIn(subject.plan));
  for (const [at, { status, changes = [] }] of subject.plan.strategies.entries()) {
    if (status !== "proposed" && status !== "approved") continue;
    for (const { position, ...fault } of findFaults(subject, changes, referrers)) {
      yield { ...fault, id: "strategy-change", path: ["strategies", at, "changes", position] };
    }
  }
}

/** What is wrong with the change at a position, counted from 0. */
type Fault = Pick<Problem, "message" | "suggestion"> & { readonly position: number };

function findFaults(subject: Subject, edit: Edit, referrers: () => Referrers): readonly Fault[] {
  const trial = tryEdit(subject, edit);
  if (trial === undefined) return [];
  if ("problems" in trial) {
    return trial.problems.map(({ path: [position], ...problem }) => ({
      ...problem,
      position: Number(position),
      message: `this change cannot be made: ${problem.message}`,
    }));
  }
  const left = leftBehind(subject.names, trial, referrers).map(({ address, message }) => ({
    position: findCause(edit, address),
    message,
  }));
  return [...breakages(subject, edit, trial), ...left];
}

/**
 * What is wrong with the touched records that was not wrong before: neither at the same place, as a message changes with
 * what it suggests, nor in the same words, as a place in a list changes with what goes before it.
 */
function breakages(subject: Subject, edit: Edit, { before, after, names }: Trial): Fault[] {
  const earlier = faultsIn({ ...subject, plan: before });
  const known = new Set(earlier.flatMap(({ place, message }) => [place, message]));
  return faultsIn({ ...subject, plan: after, names }).flatMap(({ place, record, ...fault }) =>
    known.has(place) || known.has(fault.message)
      ? []
      : [{ ...fault, position: findCause(edit, record) }],
  );
}

function faultsIn(subject: Subject) {
  const { plan } = subject;
  const problems = recordChecks.flatMap((check) => [...check(subject)]);
  return problems.map(({ path, ...problem }) => ({
    ...problem,
    place: `${problem.id} ${addressOf(plan, path)}`,
    record: addressOf(plan, path.slice(0, 2)),
    message: `this change would break ${recordWords(plan, path)}: ${problem.message}`,
  }));
}
