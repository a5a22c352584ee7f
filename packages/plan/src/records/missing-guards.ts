import type { Exercise } from "./exercise.ts";

/** What is to be said of an exercise before it breaks something that runs. */
export type Guard = "risk" | "stopRule" | "approved";

/** Each in words, as what there has to be. */
export const guardWords: Readonly<Record<Guard, string>> = {
  risk: "what it may do to the live service",
  stopRule: "when it is broken off",
  approved: "the approval of whoever is to allow it",
};

/**
 * What a live fault injection lacks before it may start: what it may do to the live service, when it is broken off, and the approval
 * of what it says now (ISO 22398:2013 and NIST SP 800-84 ask for these of any exercise). Exercises by other methods may start without.
 */
export function missingGuards(
  { method, risk, stopRule }: Exercise,
  { isApproved }: { readonly isApproved: boolean },
): readonly Guard[] {
  if (method !== "fault-injection") return [];
  return [
    ...(risk === undefined ? (["risk"] as const) : []),
    ...(stopRule === undefined ? (["stopRule"] as const) : []),
    ...(isApproved ? [] : (["approved"] as const)),
  ];
}
