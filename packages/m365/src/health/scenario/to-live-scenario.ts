import { earlier, type ElementId, minutes, minutesBetween } from "@mainstay/plan";
import { type Issue, isOpen, type ServiceState } from "../issue.ts";
import { placeIssue } from "../placing.ts";
import type { LiveQuestion, LiveScenario } from "./live-scenario.ts";
import { playIssue } from "./play-issue.ts";
import { playService } from "./play-service.ts";

/**
 * The open issues, and the services that are not up without one, as disruptions of the elements that a plan has. A part that the
 * plan has not counts for the whole service. Undefined where nothing is wrong.
 */
export function toLiveScenario(question: LiveQuestion): LiveScenario | undefined {
  const { now, elements } = question;
  const open = question.issues.filter(isOpen);
  const stage = { known: new Map<string, ElementId>(elements.map(({ id }) => [id, id])), question };
  const played = [
    ...open.map((issue) => playIssue(issue, stage)),
    ...unexplained(question.services, open).map((service) => playService(service, stage)),
  ];
  if (played.length === 0) return undefined;
  const start = played
    .flatMap(({ began, disruptions }) => (disruptions.length === 0 ? [] : [began]))
    .reduce(earlier, now);
  return {
    start,
    now: minutes(minutesBetween(start, now)),
    disruptions: played
      .flatMap(({ began, disruptions }) =>
        disruptions.map((disruption) => ({
          ...disruption,
          at: minutes(minutesBetween(start, began)),
        })),
      )
      .toSorted((one, other) => one.level - other.level || one.at - other.at),
    unplaced: played.flatMap(({ unplaced }) => unplaced),
  };
}

/** The services that are not up although no open issue is about them. */
function unexplained(
  services: readonly ServiceState[],
  open: readonly Issue[],
): readonly ServiceState[] {
  const named = new Set(open.map(({ service }) => service));
  const placed = new Set(open.flatMap((issue) => placeIssue(issue).map(({ whole }) => whole)));
  return services.filter(
    ({ state, name, element }) =>
      state !== "up" && !named.has(name) && !(element !== undefined && placed.has(element)),
  );
}
