import { editWithout, pastWithout, planWithout, type Unseen } from "../people/unseen-injects.ts";
import type { Subject } from "./subject.ts";

/** What a question is about, without the injects that whoever asks is not to see. */
export function subjectWithout(subject: Subject, unseen: Unseen): Subject {
  if (unseen.length === 0) return subject;
  const { written, plan, past, entry, inverse } = subject;
  return {
    ...subject,
    written: planWithout(written, unseen),
    plan: planWithout(plan, unseen),
    ...(past === undefined ? {} : { past: pastWithout(past, unseen, written) }),
    ...(entry === undefined
      ? {}
      : { entry: { ...entry, edit: editWithout(entry.edit, unseen, written) } }),
    ...(inverse === undefined
      ? {}
      : { inverse: { ...inverse, edit: editWithout(inverse.edit, unseen, written) } }),
  };
}
