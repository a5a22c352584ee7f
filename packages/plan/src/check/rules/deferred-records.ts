import { isCollection } from "../../plan.ts";
import type { Problem } from "../../problem.ts";
import type { Subject } from "../subject.ts";
import { unknownName } from "../unknown-name.ts";

/** What is put off is a record that there is. */
export function* deferredRecords(subject: Subject): Generator<Problem> {
  for (const [at, { record }] of subject.plan.deferrals.entries()) {
    const [list = "", id = ""] = record.split("/");
    if (!isCollection(list)) continue;
    const problem = unknownName(subject, { named: list, name: id });
    if (problem === undefined) continue;
    // What was probably meant is an id, and stands within an address here.
    const { suggestion, ...rest } = problem;
    const path = ["deferrals", at, "record"];
    yield suggestion === undefined
      ? { ...rest, path }
      : { ...rest, path, suggestion: `${list}/${suggestion}` };
  }
}
