import type { Happening, Outage } from "@mainstay/analysis";
import { minutesAfter, never, type Plan } from "@mainstay/plan";
import { html, type Html, type Value } from "../html/html.ts";
import { namesOf } from "../parts/names.ts";
import { tabled } from "../parts/pieces.ts";
import { durationWords, instantWords } from "../parts/words.ts";

/** What functions and processes were down by the plan, for how long, and against what the business asks. */
export function outagesPart(
  plan: Plan,
  outages: readonly Outage[],
  { began, now }: Pick<Happening, "now"> & { readonly began: string },
): Html | undefined {
  const { element } = namesOf(plan);
  return tabled(
    "What it did to the business, by the plan",
    ["Function or process", "Down from", "How long", "RTO", "MTPD", "Because of"],
    outages
      .filter(({ state }) => state !== "falls")
      .map((outage) => {
        const until = outage.to ?? now;
        const lasted = durationWords(until - outage.from);
        return [
          element(outage.element),
          instantWords(minutesAfter(began, outage.from)),
          outage.to === undefined ? `${lasted}, and goes on` : lasted,
          objective(outage.rto, { outage, until }),
          objective(outage.mtpd, { outage, until }),
          outage.chain.map(element).join(" → "),
        ];
      }),
  );
}

/** What is down at the very instant of an objective misses it, and what comes back then does not (SPEC 2.9). */
function objective(
  at: number,
  { outage: { from, to }, until }: { readonly outage: Outage; readonly until: number },
): Value {
  if (at === never) return "–";
  const isMissed = to === undefined ? until >= at : until > at;
  const words = durationWords(at - from);
  return isMissed ? html`<span class="missed">${words}, missed</span>` : `${words}, kept`;
}
