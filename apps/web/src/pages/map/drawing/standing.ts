import { levelAt, type Outage } from "../../../components/outages/outage.ts";
import { percentWords } from "../../../components/time-words.ts";
import type { Box } from "../drawn/drawn.ts";

/** How a box stands at an instant after the losses; undefined while nothing is lost. */
export type Standing = {
  readonly state: "works" | "reduced" | "down";
  readonly level: number;
  readonly isLost: boolean;
};

/** How a box stands: as the worst of what it holds. */
export function standingOf(
  { members }: Pick<Box, "members">,
  {
    outages,
    lost,
    at,
  }: {
    readonly outages: ReadonlyMap<string, Outage>;
    readonly lost: ReadonlySet<string>;
    readonly at: number;
  },
): Standing {
  const levels = members.map(({ id }) => {
    const outage = outages.get(id);
    const level = outage === undefined ? 1 : levelAt(outage, at);
    const minimum = outage?.element.objectives?.mbco ?? 1;
    return { level, isDown: level < minimum };
  });
  const level = Math.min(1, ...levels.map((one) => one.level));
  const isDown = levels.some((one) => one.isDown);
  return {
    level,
    state: level === 1 ? "works" : isDown ? "down" : "reduced",
    isLost: members.some(({ id }) => lost.has(id)),
  };
}

/** The same in words. */
export function standingWords({ state, level, isLost }: Standing): string {
  if (state === "works") return "works";
  const words =
    level === 0 ? "down" : `${state === "down" ? "down to" : "at"} ${percentWords(level)}`;
  return isLost ? `lost, ${words}` : words;
}
