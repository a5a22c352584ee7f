import { isLostWithin, scenarioNamed, scenariosOf } from "../self-dependence.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** A step goes over a channel that still works when its turn comes, counted from the first disruption. */
export const stepOverLostChannel: Rule = {
  id: "step-over-lost-channel",
  title: "A step over a channel that is lost",
  severity: "warning",
  source: "ISO 22301:2019, 8.4.3",
  *find({ plan, cascadeOf, nameOf }) {
    const startOf = new Map(
      plan.scenarios.map(({ id, disruptions }) => [
        id,
        Math.min(...disruptions.map(({ at = 0 }) => at)),
      ]),
    );
    for (const [at, sop] of plan.sops.entries()) {
      const scenarios = scenariosOf(plan, sop);
      let begins = 0;
      for (const [place, { channel, takes = 0 }] of (sop.steps ?? []).entries()) {
        const from = begins;
        begins += takes;
        if (channel === undefined) continue;
        for (const scenario of scenarios) {
          const start = startOf.get(scenario) ?? 0;
          if (!isLostWithin(cascadeOf(scenario), channel, start + from, start + begins)) continue;
          yield {
            path: ["sops", at, "steps", place, "channel"],
            subject: sop.id,
            message: `Step ${place + 1} of the SOP ${named(sop)} goes over ${nameOf(channel)}, which is lost by then in the scenario ${scenarioNamed(plan, scenario)}: choose another channel`,
          };
        }
      }
    }
  },
};
