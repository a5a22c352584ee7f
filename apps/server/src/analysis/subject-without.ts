import type { Plan } from "@mainstay/plan";
import { changeTheSame, type Entry, type Inverse, touchedBy } from "@mainstay/store";
import { editWithout, toldWithout } from "../people/withheld/edit-without.ts";
import { pastWithout, planWithout } from "../people/withheld/plan-without.ts";
import { isNothing, nothingUnseen, type Unseen } from "../people/withheld/unseen.ts";
import type { Subject } from "./subject.ts";

/** What a question is about, without what whoever asks is still to be told. */
export function subjectWithout(subject: Subject, unseen: Unseen = nothingUnseen): Subject {
  const { written, plan, past, entry, inverse } = subject;
  return {
    ...subject,
    written: planWithout(written, unseen),
    plan: planWithout(plan, unseen),
    ...(past === undefined ? {} : { past: pastWithout(past, unseen, written) }),
    ...(entry === undefined ? {} : { entry: entryWithout(entry, unseen, written) }),
    ...(inverse === undefined ? {} : { inverse: inverseWithout(inverse, unseen, written) }),
  };
}

/** What overlaps only in what they are still to be told is not told. */
function inverseWithout(inverse: Inverse, unseen: Unseen, current: Plan): Inverse {
  if (isNothing(unseen)) return inverse;
  const inverted = editWithout(inverse.inverted, unseen, current);
  return {
    edit: editWithout(inverse.edit, unseen, current),
    inverted,
    overlapping: inverse.overlapping
      .map((entry) => entryWithout(entry, unseen, current))
      .filter(({ edit }) => changeTheSame(inverted, edit)),
  };
}

function entryWithout({ reason, ...entry }: Entry, unseen: Unseen, current: Plan): Entry {
  const touched = touchedBy(entry.edit);
  const told = toldWithout({ touched, records: touched.length, reason }, unseen, current);
  return {
    ...entry,
    ...(told.reason === undefined ? {} : { reason: told.reason }),
    edit: editWithout(entry.edit, unseen, current),
  };
}
