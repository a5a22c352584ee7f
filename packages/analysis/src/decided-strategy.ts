import type { Strategy } from "@mainstay/plan";

/** Whether somebody has decided to carry a strategy out, or has. */
export function isDecided({ status }: Strategy): boolean {
  return status === "approved" || status === "implemented" || status === "validated";
}
