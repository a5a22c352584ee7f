import type * as z from "zod";
import { nearest } from "../../check/nearest.ts";
import type { Problem } from "../../problem.ts";
import { describeValue, enumerate, quote } from "./describe-value.ts";

/** Says in people's words what an issue means that is about one value; the issue is made with `plainIssues`. */
export function explainValue(
  issue: z.core.$ZodIssue,
): Pick<Problem, "id" | "message" | "suggestion"> {
  const { code, input, message } = issue;
  if (code === "custom") return { id: "wrong-value", message: shortenValue(message, input) };
  if (code === "invalid_key")
    return {
      id: "wrong-value",
      message: issue.issues.map((inner) => shortenValue(inner.message, inner.input)).join("; "),
    };
  if (input === undefined) {
    const advice = adviceIn(message) ?? wanted(issue);
    return { id: "missing-field", message: `is missing: ${advice}` };
  }
  if (typeof input === "number" && !Number.isFinite(input)) {
    const advice = "is not a number to count with: write an ordinary number";
    return { id: "wrong-value", message: advice };
  }
  if (message !== "" && !(isOfWrongType(issue) && typeof input === "object"))
    return { id: "wrong-value", message: shortenValue(message, input) };
  const found = describeValue(input);
  if (isOfWrongType(issue))
    return { id: "wrong-type", message: `is ${found}: ${adviceIn(message) ?? wanted(issue)}` };
  if (code === "too_small" && issue.origin === "array")
    return { id: "wrong-value", message: `is too short: list at least ${issue.minimum}` };
  if (code !== "invalid_value")
    return { id: "wrong-value", message: `${found} is not possible here: ${wanted(issue)}` };
  const suggestion =
    typeof input === "string" ? nearest(input, issue.values.map(String)) : undefined;
  if (suggestion === undefined)
    return { id: "wrong-value", message: `is ${found}: ${wanted(issue)}` };
  const question = `${found} is not known here, did you mean "${suggestion}"?`;
  return { id: "wrong-value", message: question, suggestion };
}

function isOfWrongType({ code }: z.core.$ZodIssue): boolean {
  return code === "invalid_type" || code === "invalid_union";
}

/** What a message that a schema wrote says behind its colon: what to write instead. */
function adviceIn(message: string): string | undefined {
  const colon = message.lastIndexOf(": ");
  return colon < 0 ? undefined : message.slice(colon + 2);
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
      return `write ${issue.minimum} or more`;
    case "too_big":
      return `write ${issue.maximum} or less`;
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_key":
    case "not_multiple_of":
    case "unrecognized_keys":
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
function shortenValue(message: string, input: unknown): string {
  if (typeof input !== "string") return message;
  const whole = JSON.stringify(input);
  return message.startsWith(whole) ? quote(input) + message.slice(whole.length) : message;
}
