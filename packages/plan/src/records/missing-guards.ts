import type { Exercise } from "./exercise.ts";

/** What is to be said of an exercise before it breaks something that runs. */
export type Guard = "risk" | "stopRule" | "approved";

/** Each in words, as what is to be said. */
export const guardWords: Readonly<Record<Guard, string>> = {
  risk: "what it may do to the live service",
  stopRule: "when it is broken off",
  approved: "who allowed it, and when",
};

/**
 * What a live fault injection lacks before it may start: what it may do to the live service, when it is broken off, and who allowed it
 * on which day (ISO 22398:2013 and NIST SP 800-84 ask for these of any exercise). Exercises by other methods may start without.
 */
export function missingGuards({
  method,
  risk,
  stopRule,
  approver,
  approved,
}: Exercise): readonly Guard[] {
  if (method !== "fault-injection") return [];
  const isAllowed = approver !== undefined && approved !== undefined;
  return [
    ...(risk === undefined ? (["risk"] as const) : []),
    ...(stopRule === undefined ? (["stopRule"] as const) : []),
    ...(isAllowed ? [] : (["approved"] as const)),
  ];
}
