import { nearest } from "../../check/nearest.ts";
import type { Problem } from "../../problem.ts";
import { enumerate, quote } from "./describe-value.ts";

/** What to say of a field that there is not: the one that was meant, or all that there are. */
export function unknownField(
  name: string,
  known: readonly string[],
): Pick<Problem, "id" | "message" | "suggestion"> {
  const suggestion = nearest(name, known);
  if (suggestion !== undefined) {
    const message = `unknown field ${quote(name)}, did you mean "${suggestion}"?`;
    return { id: "unknown-field", message, suggestion };
  }
  const reason =
    name === "<<"
      ? "YAML 1.2 has no merge keys, so write the fields out"
      : `the fields here are ${enumerate(known, known.length)}`;
  return { id: "unknown-field", message: `unknown field ${quote(name)}: ${reason}` };
}
