import type * as z from "zod";
import { nearest } from "../../check/nearest.ts";
import type { PlanPath, Problem } from "../../problem.ts";
import { quote } from "./describe-value.ts";
import { explainValue } from "./explain-value.ts";
import { fieldsAt } from "./fields-at.ts";
import { isMapping } from "../mapping.ts";
import type { Part } from "../text/parsed-text.ts";
import { maxProblems } from "../source.ts";
import { unknownField } from "./unknown-field.ts";

/** Something wrong inside a record: where in it, and what. */
export type Explained = Pick<Problem, "id" | "message" | "suggestion"> & {
  readonly path: PlanPath;
  readonly part: Part;
};

/** Parse options with which an issue has a message only if its schema wrote one, and carries the value at fault. */
export const plainIssues = { error: () => "", reportInput: true } as const;

/**
 * Says in people's words what an issue of a schema means. Where a value may take several forms, what is said is about
 * the form that fits best. Expects issues made with `plainIssues`. Of more unknown fields than are told, the first are.
 */
export function explainIssue(
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  inside: PlanPath = [],
): readonly Explained[] {
  const path = [
    ...inside,
    ...issue.path.map((step) => (typeof step === "number" ? step : String(step))),
  ];
  if (issue.code === "unrecognized_keys") {
    const forms = fieldsAt(schema, path);
    return issue.keys.slice(0, maxProblems + 1).map((key) => ({
      ...explainKey(key, forms, issue.input),
      path: [...path, key],
      part: "key",
    }));
  }
  const meant = findMeantForm(issue);
  if (meant !== undefined) return meant.flatMap((inner) => explainIssue(schema, inner, path));
  return [{ ...explainValue(issue), path, part: issue.code === "invalid_key" ? "key" : "value" }];
}

/** What to say of a field that the form of its mapping does not have, though another form may. */
function explainKey(
  key: string,
  forms: readonly (readonly string[])[],
  input: unknown,
): Pick<Explained, "id" | "message" | "suggestion"> {
  const known = [...new Set(forms.flat())];
  const goTogether = (other: string) =>
    forms.some((form) => form.includes(key) && form.includes(other));
  const rival =
    known.includes(key) && isMapping(input)
      ? Object.keys(input).find((other) => known.includes(other) && !goTogether(other))
      : undefined;
  if (rival === undefined) return unknownField(key, known);
  const message = `${quote(key)} does not go together with ${quote(rival)}: keep one of the two`;
  return { id: "wrong-value", message };
}

/** The issues of the form with the least that is wrong, among those of the right type. */
function findMeantForm(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] | undefined {
  if (issue.code !== "invalid_union" || issue.message !== "") return undefined;
  return issue.errors
    .filter((issues) => !issues.some(isOfOtherForm))
    .toSorted((a, b) => countFaults(a) - countFaults(b))
    .at(0);
}

function isOfOtherForm({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_value");
}

/** How much is wrong; a field that is not known and one that is missing are one fault if their names are alike. */
function countFaults(issues: readonly z.core.$ZodIssue[]): number {
  const missing = issues.filter(({ input }) => input === undefined).map(({ path }) => String(path));
  const weights = issues.map((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.filter((key) => nearest(key, missing) === undefined).length
      : 1,
  );
  return weights.reduce((sum, weight) => sum + weight, 0);
}
