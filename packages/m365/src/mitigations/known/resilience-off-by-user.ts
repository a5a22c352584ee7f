import type { Mitigation } from "../mitigation.ts";

/** What an exception from the resilience defaults costs those whom it is not for. */
export const resilienceOffByUser: Mitigation = {
  number: "M14",
  id: "resilience-off-by-user",
  title: "Exceptions from resilience defaults by user",
  does: "Where resilience defaults must be off, the policy names users and not groups or roles, as with those it also blocks people whom it is not for.",
  helps: ["D08"],
  effort: { size: "low", why: "A few policies to rewrite." },
  cautions: ["Leaving the defaults on is simpler: see resilience-defaults-on."],
  sources: ["RD"],
  outside:
    "How many people such a policy reaches is not in a plan, and no source gives the share of sessions that it saves.",
};
