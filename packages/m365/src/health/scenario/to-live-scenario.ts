import { type ElementId, type Minutes, minutes } from "@mainstay/plan";
import { earlier, type Instant, minutesBetween } from "../instant.ts";
import { type Issue, isOpen, type ServiceState, startOf } from "../issue.ts";
import { placeIssue } from "../placing.ts";
import { plannedLengthOf } from "./planned-length.ts";
import { remainingLevel, remainingOfService } from "./remaining-level.ts";

/** A disruption that is under way, of which issue or service, and why it is taken to be so. */
export type LiveDisruption = {
  readonly element: ElementId;
  /** Minutes after the start of the scenario. */
  readonly at: Minutes;
  readonly level: number;
  readonly lasts: Minutes;
  readonly issue?: string;
  readonly service: string;
  readonly why: {
    readonly element: string;
    readonly level: string;
    readonly lasts: string;
    readonly at: string;
  };
};

/** What is wrong but touches nothing that the plan has, and why. */
export type Unplaced = { readonly issue?: string; readonly service: string; readonly why: string };

/** What is wrong now as a scenario: its minute 0 is the start of what began first, and `now` is minutes after that. */
export type LiveScenario = {
  readonly start: Instant;
  readonly now: Minutes;
  /** Those that take most away first, of those alike the earliest. */
  readonly disruptions: readonly LiveDisruption[];
  readonly unplaced: readonly Unplaced[];
};

/** What is to be played: the health, the elements that the plan has, the instant that is now, and a length to plan with. */
export type LiveQuestion = {
  readonly services: readonly ServiceState[];
  readonly issues: readonly Issue[];
  readonly elements: readonly { readonly id: ElementId }[];
  readonly now: Instant;
  /** How much longer everything is taken to last from now on, instead of the figures for incidents and advisories. */
  readonly lasts?: Minutes;
};

/**
 * The open issues, and the services that are not up without one, as disruptions of the elements that a plan has. A part that the
 * plan has not counts for the whole service. Undefined where nothing is wrong.
 */
export function toLiveScenario(question: LiveQuestion): LiveScenario | undefined {
  const { services, now } = question;
  const open = question.issues.filter(isOpen);
  const told = new Set(open.flatMap((issue) => placeIssue(issue).map(({ whole }) => whole)));
  const bare = services.filter(
    ({ state, element, name }) =>
      state !== "up" &&
      !open.some((issue) => issue.service === name) &&
      !(element !== undefined && told.has(element)),
  );
  if (open.length + bare.length === 0) return undefined;
  const start = open.map((issue) => earlier(startOf(issue), now)).reduce(earlier, now);
  const known = new Map<string, ElementId>(question.elements.map(({ id }) => [id, id]));
  const played = [
    ...open.map((issue) => playIssue(issue, { known, start, question })),
    ...bare.map((service) => playService(service, { known, start, question })),
  ];
  return {
    start,
    now: minutes(minutesBetween(start, now)),
    disruptions: played
      .flatMap(({ disruptions }) => disruptions)
      .toSorted((one, other) => one.level - other.level || one.at - other.at),
    unplaced: played.flatMap(({ unplaced }) => unplaced),
  };
}

type Stage = {
  readonly known: ReadonlyMap<string, ElementId>;
  readonly start: Instant;
  readonly question: LiveQuestion;
};

type Played = Pick<LiveScenario, "disruptions" | "unplaced">;

function playIssue(issue: Issue, { known, start, question }: Stage): Played {
  const { id, service, classification } = issue;
  const placings = placeIssue(issue);
  if (placings.length === 0) {
    return {
      disruptions: [],
      unplaced: [{ issue: id, service, why: "the catalog has no such service" }],
    };
  }
  const began = earlier(startOf(issue), question.now);
  const { level, why } = remainingLevel(issue);
  const course = { at: minutes(minutesBetween(start, began)), level, issue: id, service };
  const length = lengthFrom(question, began, classification);
  const when =
    issue.saidStart !== undefined && issue.saidStart < issue.start
      ? "the start that the posts tell, earlier than the one it is filed with"
      : "the start it is filed with";
  const placed = placings.flatMap((placing) =>
    present(placing, known).map(({ element, note }) => ({
      ...course,
      element,
      lasts: length.lasts,
      why: { element: `${placing.why}${note}`, level: why, lasts: length.why, at: when },
    })),
  );
  const missing = placings.filter((placing) => present(placing, known).length === 0);
  return {
    disruptions: placed,
    unplaced: missing.map(({ whole }) => ({
      issue: id,
      service,
      why: `the plan has no element \`${whole}\``,
    })),
  };
}

function playService(state: ServiceState, { known, start, question }: Stage): Played {
  const { name: service, element } = state;
  const found = element === undefined ? undefined : known.get(element);
  if (found === undefined) {
    const why =
      element === undefined
        ? "the catalog has no such service"
        : `the plan has no element \`${element}\``;
    return { disruptions: [], unplaced: [{ service, why }] };
  }
  const { level, why } = remainingOfService(state);
  const length = lengthFrom(question, question.now, "unknown");
  const disruption = {
    element: found,
    at: minutes(minutesBetween(start, question.now)),
    level,
    lasts: length.lasts,
    service,
    why: {
      element: "it is the service of that status",
      level: why,
      lasts: length.why,
      at: "since when is not told: taken as now",
    },
  };
  return { disruptions: [disruption], unplaced: [] };
}

function lengthFrom(
  { lasts, now }: LiveQuestion,
  began: Instant,
  classification: Issue["classification"],
): { readonly lasts: Minutes; readonly why: string } {
  const elapsed = minutesBetween(began, now);
  if (lasts === undefined) return plannedLengthOf(classification, elapsed);
  return { lasts: minutes(elapsed + lasts), why: "the length that was asked for, from now on" };
}

/** The elements of the plan that a placing means: its parts, or the whole service where it has none of them. */
function present(
  { elements, whole }: { readonly elements: readonly string[]; readonly whole: string },
  known: Stage["known"],
): readonly { readonly element: ElementId; readonly note: string }[] {
  const parts = elements.flatMap((id) => known.get(id) ?? []);
  if (parts.length > 0) return parts.map((element) => ({ element, note: "" }));
  const element = known.get(whole);
  if (element === undefined) return [];
  return [
    { element, note: `; the plan has no ${elements.join(" or ")}, so it counts for the whole` },
  ];
}
