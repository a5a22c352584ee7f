import type * as z from "zod";
import { nearest } from "../check/nearest.ts";
import type { PlanPath, Problem } from "../problem.ts";
import { describeValue, enumerate, quote } from "./describe-value.ts";
import { fieldsAt } from "./fields-at.ts";
import type { Part } from "./parsed-text.ts";
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
 * the form that fits best. Expects issues made with `plainIssues`.
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
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      ...unknownField(key, known),
      path: [...path, key],
      part: "key",
    }));
  }
  const meant =
    issue.code === "invalid_union" && issue.message === "" ? findMeantForm(issue) : undefined;
  if (meant !== undefined) return meant.flatMap((inner) => explainIssue(schema, inner, path));
  return [{ ...explainValue(issue), path, part: issue.code === "invalid_key" ? "key" : "value" }];
}

/** The issues of the form with the fewest fields at fault, among those of the right type. */
function findMeantForm({
  errors,
}: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  const weigh = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce(
      (weight, issue) => weight + (issue.code === "unrecognized_keys" ? issue.keys.length : 1),
      0,
    );
  return errors
    .filter(
      (issues) =>
        !issues.some(
          ({ code, path }) =>
            path.length === 0 && (code === "invalid_type" || code === "invalid_value"),
        ),
    )
    .toSorted((a, b) => weigh(a) - weigh(b))
    .at(0);
}

function explainValue(issue: z.core.$ZodIssue): Pick<Explained, "id" | "message" | "suggestion"> {
  const { code, input, message } = issue;
  if (code === "custom") return { id: "wrong-value", message };
  if (input === undefined) return { id: "missing-field", message: `is missing: ${wanted(issue)}` };
  if (typeof input === "number" && !Number.isFinite(input)) {
    return {
      id: "wrong-value",
      message: "is not a number to count with: write an ordinary number",
    };
  }
  if (message !== "" && !(isOfWrongType(issue) && typeof input === "object"))
    return { id: "wrong-value", message: shorten(message, input) };
  if (isOfWrongType(issue))
    return { id: "wrong-type", message: `is ${describeValue(input)}: ${wanted(issue)}` };
  if (code === "invalid_value") {
    const suggestion =
      typeof input === "string" ? nearest(input, issue.values.map(String)) : undefined;
    if (suggestion === undefined)
      return { id: "wrong-value", message: `is ${describeValue(input)}: ${wanted(issue)}` };
    return {
      id: "wrong-value",
      message: `${describeValue(input)} is not known here, did you mean "${suggestion}"?`,
      suggestion,
    };
  }
  return {
    id: "wrong-value",
    message: `${describeValue(input)} is not possible here: ${wanted(issue)}`,
  };
}

function isOfWrongType({ code }: z.core.$ZodIssue): boolean {
  return code === "invalid_type" || code === "invalid_union";
}

/** What should stand there instead. */
function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return wantedType(issue.expected, issue.input);
    case "invalid_value":
      return `write ${issue.values.length === 1 ? "" : "one of "}${enumerate(issue.values.map(String), 20)}`;
    case "invalid_union": {
      const types = issue.errors
        .flat()
        .flatMap((inner) =>
          inner.code === "invalid_type" && inner.path.length === 0 ? [inner.expected] : [],
        );
      return types.length === 0
        ? "write it as the reference of the format says"
        : `write ${[...new Set(types.map(typeInWords))].join(" or ")}`;
    }
    case "too_small":
      return issue.origin === "array"
        ? `list at least ${issue.minimum}`
        : `write ${issue.minimum} or more`;
    case "too_big":
      return `write ${issue.maximum} or less`;
    case "invalid_key":
      return issue.issues.map(({ message }) => message).join("; ");
    default:
      return "write it as the reference of the format says";
  }
}

function wantedType(expected: string, input: unknown): string {
  const isPlain = typeof input === "number" || typeof input === "boolean";
  if (expected === "string" && isPlain) return "put it in quotes, for text is wanted";
  return `write ${typeInWords(expected)}`;
}

function typeInWords(expected: string): string {
  return words.get(expected) ?? expected;
}

const words = new Map([
  ["string", "text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "a set of fields"],
  ["record", "a set of fields"],
]);

/** The message with the value that it begins with shortened, where that is long. */
function shorten(message: string, input: unknown): string {
  if (typeof input !== "string") return message;
  const whole = JSON.stringify(input);
  return message.startsWith(whole) ? quote(input) + message.slice(whole.length) : message;
}
