import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { instantsOf, type Outage, toOutages } from "../../../components/outages/outage.ts";
import { completePlan } from "../../../queries/complete-plan.ts";
import { losses } from "../../../queries/losses.ts";

/** What losses do over time. */
export type Losing = {
  readonly plan: Plan;
  readonly outages: ReadonlyMap<string, Outage>;
  /** Every instant at which something changes, in order, the first being 0. */
  readonly instants: readonly number[];
};

/** What losses do, once that is known, and the instant of it that is looked at: the first if none is chosen. */
export function useLosses(
  lose: readonly string[],
  at: number | undefined,
): {
  readonly losing: Losing | undefined;
  readonly error: Error | null;
  readonly instant: number;
} {
  const isAny = lose.length > 0;
  const known = useQuery({ ...completePlan, enabled: isAny });
  const played = useQuery({ ...losses(lose), enabled: isAny });
  const losing = useMemo(() => {
    if (!isAny || known.data === undefined || played.data === undefined) return undefined;
    const { plan } = known.data;
    const outages = toOutages(played.data, plan);
    return { plan, outages, instants: instantsOf(outages.values()) };
  }, [isAny, known.data, played.data]);
  const instant = losing?.instants.findLast((one) => one <= (at ?? 0)) ?? 0;
  return { losing, error: known.error ?? played.error, instant };
}
