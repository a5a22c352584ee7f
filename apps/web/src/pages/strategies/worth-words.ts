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

/** A gain in figures; a loss with its sign. */
export function gainWords(gain: number): string {
  return gain === 0 ? "–" : whole.format(gain).replace("-", "−");
}

/** A gain for a thousand units of currency. */
export function rateWords({ perThousand }: Worth, by: Rank): string {
  if (perThousand === null) return "–";
  return perThousand[by] === 0 ? "–" : fine.format(perThousand[by]).replace("-", "−");
}
