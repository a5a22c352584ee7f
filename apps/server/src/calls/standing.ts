import type { Acknowledgement, Attempt, Call, CallOutcome, CallRecord } from "@mainstay/store";
import type { CalledPlace, WantedAttempt } from "@mainstay/store";
import { elapsedAt, type Grounds, groundsAt } from "./grounds.ts";
import { outageAt, type Way, waysTo } from "./ways.ts";

/** How far it has come with one person in a place: whoever has it, or somebody who stands in. Instants in milliseconds. */
export type StepStanding = {
  readonly person: string;
  /** When they were or are to be called; undefined as long as it is not their turn. */
  readonly begun?: number;
  /** When the next is called unless somebody acknowledges; undefined before they are called. */
  readonly until?: number;
  readonly ways: readonly Way[];
  readonly attempts: readonly Attempt[];
  readonly acknowledgement?: Acknowledgement;
};

/** How far it has come with a place of the call tree. */
export type PlaceStanding = {
  readonly place: CalledPlace;
  readonly steps: readonly StepStanding[];
  /** The first acknowledgement, of whoever. */
  readonly reached?: Acknowledgement;
  /** When whoever is called after it was or is to be called: it is reached, or nobody is left. */
  readonly settled?: number;
};

/** How far a call has come at an instant, what is to be done next, and whether there is anything left to do. */
export type CallStanding = {
  readonly places: readonly PlaceStanding[];
  readonly due: readonly WantedAttempt[];
  readonly outcome?: CallOutcome;
};

const minute = 60_000;

/**
 * Where a call stands, from what was done about it and the clock alone, so that whichever process looks, and however often, decides
 * the same. The first of the tree is called at once, and whoever comes after somebody when that place is settled: somebody in it
 * acknowledged, whoever has it did so where they stand in for another, or nobody is left who could. Who stands in is called when
 * the one before had their time since the first message left, or cannot be reached at all. Over a channel that is down nobody is
 * called; once it is back, whoever is waited for is.
 */
export function standingOf(
  { call, attempts, acknowledgements }: CallRecord,
  now: Date,
): CallStanding {
  const grounds = groundsAt(call, now);
  const clock = { now: now.getTime(), elapsed: elapsedAt(grounds, now) };
  const isHeld = heldOver(grounds, clock.elapsed);
  const attemptsOf = Map.groupBy(attempts, keyOf);
  const knownOf = Map.groupBy(acknowledgements, ({ place }) => place);
  const elsewhere = Map.groupBy(
    acknowledgements.filter(({ place, person }) => place !== person),
    ({ person }) => person,
  );
  const settled = new Map<string, number | undefined>();
  const people = new Map(call.list.people.map((person) => [person.id, person]));
  const places = call.list.places.map((place): PlaceStanding => {
    const begun = place.after === undefined ? Date.parse(call.started) : settled.get(place.after);
    const known = [
      ...(knownOf.get(place.person) ?? []),
      ...(elsewhere.get(place.person) ?? []),
    ].toSorted((a, b) => order(a.at, b.at));
    const [reached] = known;
    // Whoever knew before from elsewhere is not called, and answers nothing.
    const isCalled = reached === undefined || reached.place === place.person;
    const reachedAt = reached === undefined ? undefined : Date.parse(reached.at);
    const steps: StepStanding[] = [];
    let next = begun;
    for (const id of [place.person, ...place.standIns]) {
      const ways = waysTo(people.get(id) ?? { contacts: [] }, grounds.channels);
      const made = attemptsOf.get(keyOf({ place: place.person, person: id })) ?? [];
      const tried = made.filter((attempt) => !isHeld(attempt));
      const acknowledgement = known.find(({ person }) => person === id);
      const turn =
        tried.length > 0 ? Math.min(...tried.map((attempt) => Date.parse(attempt.made))) : next;
      const isTurn = turn !== undefined && turn <= (reachedAt ?? clock.now) && turn <= clock.now;
      const until = isTurn ? endOf({ turn, ways, tried, call, elapsed: clock.elapsed }) : undefined;
      steps.push({
        person: id,
        ways,
        attempts: made,
        ...(isTurn && (isCalled || tried.length > 0) ? { begun: turn } : {}),
        ...(until === undefined ? {} : { until }),
        ...(acknowledgement === undefined ? {} : { acknowledgement }),
      });
      next = until;
    }
    const left = steps.reduce<number | undefined>(
      (latest, { until }) =>
        latest === undefined || until === undefined ? undefined : Math.max(latest, until),
      0,
    );
    const isOver = left !== undefined && left <= clock.now;
    const at =
      reachedAt === undefined ? (isOver ? left : undefined) : Math.max(reachedAt, begun ?? 0);
    settled.set(place.person, at);
    return {
      place,
      steps,
      ...(reached === undefined ? {} : { reached }),
      ...(at === undefined ? {} : { settled: at }),
    };
  });
  const outcome = outcomeOf(call, places, clock.now);
  return {
    places,
    due: outcome === undefined ? places.flatMap((place) => dueIn(place, clock.elapsed)) : [],
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** What waits to be sent over a channel that is down is as if nobody had begun it. */
function heldOver({ channels }: Grounds, elapsed: number) {
  const down = new Set(
    channels.filter((channel) => outageAt(channel, elapsed) !== undefined).map(({ name }) => name),
  );
  return ({ channel, sent, refused }: Attempt) =>
    sent === undefined && refused === undefined && down.has(channel);
}

/** When somebody had their time; at once where there is no way to them, never as long as they are not called yet. */
function endOf({
  turn,
  ways,
  tried,
  call,
  elapsed,
}: {
  readonly turn: number;
  readonly ways: readonly Way[];
  readonly tried: readonly Attempt[];
  readonly call: Call;
  readonly elapsed: number;
}): number | undefined {
  const isToCome = ways.some((way) => isOpen(way, tried, elapsed));
  if (tried.length === 0) return isToCome ? undefined : turn;
  const refusals = tried.flatMap(({ refused }) =>
    refused === undefined ? [] : [Date.parse(refused)],
  );
  if (refusals.length === tried.length && !isToCome) return Math.max(...refusals);
  const sent = tried.flatMap((attempt) =>
    attempt.sent === undefined ? [] : [Date.parse(attempt.sent)],
  );
  return (sent.length > 0 ? Math.min(...sent) : turn) + call.wait * minute;
}

/** Whether somebody can be called in a way in which they were not yet. */
function isOpen({ channel, address }: Way, tried: readonly Attempt[], elapsed: number): boolean {
  return (
    outageAt(channel, elapsed) === undefined &&
    !tried.some((attempt) => attempt.channel === channel.name && attempt.address === address)
  );
}

function dueIn(
  { place, steps, settled }: PlaceStanding,
  elapsed: number,
): readonly WantedAttempt[] {
  if (settled !== undefined) return [];
  return steps.flatMap(({ person, begun, ways, attempts }) =>
    begun === undefined
      ? []
      : ways
          .filter((way) => isOpen(way, attempts, elapsed))
          .map(({ channel, address }) => ({
            place: place.person,
            person,
            channel: channel.name,
            address,
          })),
  );
}

function outcomeOf(
  { end, expires }: Call,
  places: readonly PlaceStanding[],
  now: number,
): CallOutcome | undefined {
  if (end !== undefined) return end.outcome;
  if (now > Date.parse(expires)) return "expired";
  if (places.some(({ settled }) => settled === undefined)) return undefined;
  return places.every(({ reached }) => reached !== undefined) ? "reached" : "exhausted";
}

function keyOf({ place, person }: Pick<Attempt, "place" | "person">): string {
  return JSON.stringify([place, person]);
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
