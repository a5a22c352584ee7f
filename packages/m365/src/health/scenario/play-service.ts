import { earlier } from "@mainstay/plan";
import type { ServiceState } from "../issue.ts";
import type { Played, Stage } from "./live-scenario.ts";
import { lengthFrom } from "./planned-length.ts";
import { remainingOfService } from "./remaining-level.ts";

/** What a service that is not up, though no issue says why, does to the elements of a plan. */
export function playService(state: ServiceState, { known, question }: Stage): Played {
  const { id, name: service, element } = state;
  const observed = question.since?.get(id);
  const began = earlier(observed ?? question.now, question.now);
  const found = element === undefined ? undefined : known.get(element);
  if (found === undefined) {
    const why =
      element === undefined
        ? "the catalog has no such service"
        : `the plan has no element \`${element}\``;
    return { began, disruptions: [], unplaced: [{ service, why }] };
  }
  const { level, why } = remainingOfService(state);
  const length = lengthFrom(question, began, "unknown");
  const at =
    observed === undefined
      ? "since when is not told: taken as now"
      : "the first reading that gave it this status";
  return {
    began,
    disruptions: [
      {
        element: found,
        level,
        lasts: length.lasts,
        service,
        why: { element: "it is the service of that status", level: why, lasts: length.why, at },
      },
    ],
    unplaced: [],
  };
}
