import type { Plan } from "@mainstay/plan";
import { html, type Html, type Value } from "../html/html.ts";
import { namesOf, type Names } from "./names.ts";
import { tabled } from "./pieces.ts";
import type { ReportedCall, ReportedPlace, ReportedStep } from "./reported-call.ts";
import { instantWords, spanWords } from "./words.ts";

const outcomeWords = {
  reached: "everybody was reached",
  exhausted: "nobody was left to be called",
  stopped: "it was stopped",
  expired: "a day went by",
} as const;

/** Who was reached when and by which channel, and what was tried, of each call; the first first. */
export function callsPart(plan: Plan, calls: readonly ReportedCall[]): readonly Html[] {
  const names = namesOf(plan);
  const inOrder = calls.toSorted((one, other) => (one.started < other.started ? -1 : 1));
  return inOrder.flatMap((call) => callPart(call, names) ?? []);
}

function callPart(call: ReportedCall, names: Names): Html | undefined {
  return tabled(
    `Called: ${call.tree.name}`,
    ["Who", "Reached", "What was tried"],
    call.places.map((place) => [place.name, reachedValue(place, call), triedWords(place, names)]),
    [aboutWords(call), ...changesWords(call, names)].join(" "),
  );
}

function changesWords({ changes = [] }: ReportedCall, { element }: Names): readonly string[] {
  return changes.map(({ at, lost, down }) => {
    const channels = down.map(({ channel }) => channel).join(", ");
    const known =
      lost.length === 0 ? "nothing was lost any more" : `lost was ${lost.map(element).join(", ")}`;
    return `From ${instantWords(at)} on ${known}${channels === "" ? "" : `, and nobody was called by ${channels}`}.`;
  });
}

function aboutWords({ kind, started, startedBy, end, places, message }: ReportedCall): string {
  const reached = places.filter(({ state }) => state === "reached").length;
  const ended =
    end === undefined
      ? "It goes on."
      : `It ended after ${spanWords(started, end.at)}: ${outcomeWords[end.outcome]}.`;
  return `${kind === "drill" ? "A drill" : "In earnest"}, begun by ${startedBy.name} at ${instantWords(started)}: “${message}” ${reached} of ${places.length} reached. ${ended}`;
}

function reachedValue({ person, state, reached }: ReportedPlace, { started }: ReportedCall): Value {
  if (reached === undefined) {
    if (state === "silent") return html`<span class="missed">not reached</span>`;
    return state === "calling" ? "not yet" : "not called yet";
  }
  const after = `${instantWords(reached.at)}, after ${spanWords(started, reached.at)}`;
  const by =
    reached.channel === undefined
      ? `noted by ${reached.notedBy?.name ?? "somebody"}`
      : `by ${reached.channel}`;
  const who = reached.person === person ? "" : `, by ${reached.name} who stands in`;
  return `${after}, ${by}${who}`;
}

function triedWords({ steps }: ReportedPlace, names: Names): string {
  return (
    steps
      .filter(({ begun }) => begun !== undefined)
      .map((step) => `${step.name}: ${tries(step, names).join("; ") || "no way that works"}`)
      .join("\n") || "–"
  );
}

function tries({ attempts, skipped }: ReportedStep, { element }: Names): readonly string[] {
  return [
    ...attempts.map(({ channel, sent, problem }) =>
      sent === undefined
        ? `${channel} not sent${problem === undefined ? "" : ` (${problem})`}`
        : `${channel} at ${instantWords(sent).slice(-5)}`,
    ),
    ...skipped.map((one) => `${one.channel} left out, ${element(one.element)} was down`),
  ];
}
