import { isReversePointer, parseReversePointer } from "../addresses/parse-reverse-pointer.ts";
import type { WrittenName } from "./to-name-seen.ts";

/** One record of a resolver's answer as a source writes it; the type such as `A`, `CNAME` or `PTR` where the source tells. */
export type Answered = { readonly value: string; readonly type?: string | undefined };

/**
 * What a resolver's answer says of names: of a question for a name, which addresses it led to; of one for an address, which names
 * it has. What is neither, such as the names in between, is among them, and is told apart as they are read (`toNameSeen`).
 */
export function answeredNames(
  question: string,
  answers: readonly Answered[],
): readonly WrittenName[] {
  if (!isReversePointer(question)) {
    return answers.map(({ value }) => ({ name: question, address: value, kind: "name" }));
  }
  const address = parseReversePointer(question);
  if (address === undefined) return [];
  return answers
    .filter(({ type = "PTR" }) => type === "PTR")
    .map(({ value }) => ({ name: value, address, kind: "reverse-name" }));
}
