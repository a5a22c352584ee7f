import type { getApplicationMap } from "@mainstay/api";
import type * as z from "zod";
import { dayWords } from "./instant-words.ts";

type Use = z.output<typeof getApplicationMap.answer>["services"][number]["uses"][number];

/** How many people of a unit do something with a service. */
export type Measure = NonNullable<Use["active"]>;

/** How many of how many, over which days, by what. */
export function measureWords({ users, ofUsers, share, from, to, source }: Measure): string {
  const days = from === null || to === null ? "" : `, ${dayWords(from)} to ${dayWords(to)}`;
  return `${users} of ${ofUsers} people (${wholePercent(share)})${days}, by ${source}`;
}

/** A share of people: `75 %`. */
export function wholePercent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}
