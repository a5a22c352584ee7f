import type { Worth } from "./strategies-query.ts";
import type { Rank } from "./strategies-view.ts";

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** What a strategy gains of what counts. */
export function gainOf({ breachHoursAvoided, gaps, cuts }: Worth, by: Rank): number {
  switch (by) {
    case "hours":
      return breachHoursAvoided;
    case "gaps":
      return gaps.without - gaps.with;
    case "cuts":
      return cuts.without - cuts.with;
  }
}

/**
 * By what is gained for what it costs in the first year, the most first; what saves money and gains comes before all, what has
 * no known cost last, as it was.
 */
export function byRate(worths: readonly Worth[], by: Rank): readonly Worth[] {
  return worths.toSorted((one, other) => rateOf(other, by) - rateOf(one, by));
}

function rateOf(worth: Worth, by: Rank): number {
  const gain = gainOf(worth, by);
  const { perThousand, firstYearCost } = worth;
  const isFree = firstYearCost !== null && /^(?:-|0 )/.test(firstYearCost);
  if (isFree && gain > 0) return Number.MAX_VALUE;
  return perThousand === null ? -Number.MAX_VALUE : perThousand[by];
}

/** A gain in figures; a loss with its sign. */
export function gainWords(gain: number): string {
  return gain === 0 ? "–" : whole.format(gain).replace("-", "−");
}

/** A gain for a thousand units of currency. */
export function rateWords({ perThousand }: Worth, by: Rank): string {
  if (perThousand === null) return "–";
  return perThousand[by] === 0 ? "–" : fine.format(perThousand[by]).replace("-", "−");
}
