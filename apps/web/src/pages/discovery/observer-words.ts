import type { listObservers } from "@mainstay/api";
import type * as z from "zod";
import { shortDuration } from "../../components/duration-words.ts";
import { instantWords } from "../../components/instant-words.ts";

/** Who observes, and what they covered of a window. */
export type SeenObserver = z.output<typeof listObservers.answer>["items"][number];

/** So many gaps are told with their times. */
const mostGaps = 3;

/** What an observer is: its site, unless there is but one by default, its system or platform, and the version of the agent. */
export function aboutWords({
  site,
  platform,
  system,
  version,
}: Pick<SeenObserver, "site" | "platform" | "system" | "version">): string {
  return [
    ...(site === "default" ? [] : [site]),
    system ?? platform,
    ...(version === undefined ? [] : [`agent ${version}`]),
  ].join(", ");
}

/** Since when nothing is heard of an observer, or that it is retired; undefined where it is heard of. */
export function silenceWords({
  silentSince,
  retiredAt,
}: Pick<SeenObserver, "silentSince" | "retiredAt">): string | undefined {
  if (retiredAt !== undefined) return `retired ${instantWords(retiredAt)}`;
  return silentSince === undefined ? undefined : `silent since ${instantWords(silentSince)}`;
}

/** How much of what there was an observer saw in a window. */
export function coverageWords(coverage: SeenObserver["coverage"]): string {
  if (coverage === undefined) return "told of none of this time";
  const { opened, seen, attributed, lost } = coverage;
  const of = opened === undefined ? `${seen} connections` : `${seen} of ${opened} connections`;
  return `${of} seen, ${attributed} with their process${lost === 0 ? "" : `, ${lost} events lost`}`;
}

/** When an observer did not watch, and how many of its batches have not come; undefined where neither is so. */
export function holesWords({
  coverage,
  missing,
}: Pick<SeenObserver, "coverage" | "missing">): string | undefined {
  const gaps = coverage?.gaps ?? [];
  const batches = missing.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const told = gaps
    .slice(0, mostGaps)
    .map(
      ({ from, until, minutes }) =>
        `${shortDuration(minutes)} between ${instantWords(from)} and ${instantWords(until)}`,
    );
  const more = gaps.length - told.length;
  const words = [
    ...(told.length === 0
      ? []
      : [`did not watch ${told.join(", ")}${more > 0 ? ` and ${more} times more` : ""}`]),
    ...(batches === 0
      ? []
      : [`${batches} ${batches === 1 ? "batch has" : "batches have"} not come`]),
  ];
  return words.length === 0 ? undefined : words.join("; ");
}
