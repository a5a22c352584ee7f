import type { Exercise } from "@mainstay/plan";
import { dayWords } from "../parts/words.ts";

/** The approval of an exercise that was given last, and not taken back. */
export type GivenApproval = {
  /** Who gave it, by name, and in whose place. */
  readonly by: string;
  readonly onBehalfOf?: string | undefined;
  /** The instant, ISO 8601, UTC. */
  readonly at: string;
  /** Whether it is of what the exercise says now. */
  readonly isCurrent: boolean;
};

/** Who allowed an exercise, else who the plan says did, else who is to. */
export function approvalFacts(
  { approver, approved, result }: Exercise,
  approval: GivenApproval | undefined,
  nameOf: (person: string) => string,
): readonly (readonly [string, string | undefined])[] {
  if (approval !== undefined) return [["Allowed by", givenWords(approval)]];
  const name = approver === undefined ? undefined : nameOf(approver);
  if (approved !== undefined) {
    const when = dayWords(approved);
    return [["Allowed", name === undefined ? when : `by ${name}, ${when}`]];
  }
  return [[result === undefined ? "To be allowed by" : "Was to be allowed by", name]];
}

function givenWords({ by, onBehalfOf, at, isCurrent }: GivenApproval): string {
  const who = onBehalfOf === undefined ? by : `${by} on behalf of ${onBehalfOf}`;
  const when = dayWords(at.slice(0, 10));
  return isCurrent ? `${who}, ${when}` : `${who}, ${when}; it was changed since`;
}
