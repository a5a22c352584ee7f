import { defaultCriticalities } from "@mainstay/plan";

/** The scale of criticality, highest first: until the contract tells the organisation's own, that of most. */
export function scaleOf(used: Iterable<string>): readonly string[] {
  return [...new Set<string>([...defaultCriticalities, ...used])];
}
