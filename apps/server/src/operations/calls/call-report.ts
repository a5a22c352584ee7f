import type { getCall } from "@mainstay/api";
import { Disruption, formatDuration } from "@mainstay/plan";
import type { Acknowledgement, Attempt, Call, CallChange, CallRecord } from "@mainstay/store";
import * as z from "zod";
import { type PlaceStanding, standingOf, type StepStanding } from "../../calls/standing.ts";
import { elapsedAt, groundsAt } from "../../calls/grounds.ts";
import { outageAt } from "../../calls/ways.ts";
import { answersIn } from "./answers-in.ts";
import { toChannelDocument } from "./channel-document.ts";

type Report = z.input<typeof getCall.answer>;
type Place = Report["places"][number];
type NameOf = (id: string) => string;

/** A call in the words of the contract: who was reached when and by what, and who is waited for. */
export function toCallReport(record: CallRecord, now: Date): Report {
  const { call } = record;
  const places = placesOf(record, now);
  return {
    ...toSummary(call, places),
    wait: formatDuration(call.wait),
    losses: call.losses.map((loss) => z.encode(Disruption, { ...loss })),
    lostSince: call.lostSince,
    expires: call.expires,
    channels: call.list.channels.map(toChannelDocument),
    changes: (call.changes ?? []).map(toChange),
    places,
  };
}

function toChange({ at, losses, channels, lostSince }: CallChange): Report["changes"][number] {
  const elapsed = elapsedAt({ lostSince }, new Date(at));
  const lost = losses.filter(
    ({ at: from = 0, lasts = Number.POSITIVE_INFINITY }) =>
      from <= elapsed && elapsed < from + lasts,
  );
  return {
    at,
    lost: [...new Set(lost.map(({ element }) => element))],
    down: channels.flatMap((channel) => {
      const down = outageAt(channel, elapsed);
      return down === undefined ? [] : [{ channel: channel.name, element: down.element }];
    }),
  };
}

/** What is said of a call in a list of calls. */
export function toCallSummary(record: CallRecord, now: Date) {
  return toSummary(record.call, placesOf(record, now));
}

function placesOf(record: CallRecord, now: Date): Place[] {
  const { call } = record;
  const names = new Map(call.list.people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  // After its end nobody comes nearer to their turn.
  const clock = call.end === undefined ? now : new Date(call.end.at);
  const levels = new Map<string, number>();
  return standingOf(record, clock).places.map((standing) => {
    const { person, after } = standing.place;
    const level = after === undefined ? 0 : (levels.get(after) ?? 0) + 1;
    levels.set(person, level);
    return { ...toPlace(standing, { call, clock, nameOf }), level };
  });
}

function toSummary(call: Call, places: readonly Place[]) {
  const { id, kind, occasion, message, started, startedBy, end, list } = call;
  const count = (state: Place["state"]) => places.filter((place) => place.state === state).length;
  return {
    id,
    tree: list.tree,
    kind,
    ...(occasion === undefined ? {} : { occasion }),
    message,
    started,
    startedBy: toSomebody(startedBy),
    ...(end === undefined
      ? {}
      : { end: { ...end, ...(end.by === undefined ? {} : { by: toSomebody(end.by) }) } }),
    counts: {
      people: places.length,
      reached: count("reached"),
      byStandIn: places.filter(
        ({ person, reached }) => reached !== undefined && reached.person !== person,
      ).length,
      calling: count("calling"),
      waiting: count("waiting"),
      silent: count("silent"),
    },
    answers: answersIn(places, list.channels),
  };
}

function toPlace(
  { place: { person, after }, steps, reached, settled }: PlaceStanding,
  { call, clock, nameOf }: { readonly call: Call; readonly clock: Date; readonly nameOf: NameOf },
): Omit<Place, "level"> {
  const isBegun = steps.some(({ begun }) => begun !== undefined);
  const isSettled = settled !== undefined && settled <= clock.getTime();
  const state =
    reached !== undefined ? "reached" : isSettled ? "silent" : isBegun ? "calling" : "waiting";
  return {
    person,
    name: nameOf(person),
    ...(after === undefined ? {} : { after }),
    state,
    ...(reached === undefined ? {} : { reached: toAcknowledged(reached, nameOf) }),
    steps: steps.map((step) => toStep(step, { call, clock, nameOf })),
  };
}

function toStep(
  { person, begun, until, ways, attempts, acknowledgement }: StepStanding,
  { call, clock, nameOf }: { readonly call: Call; readonly clock: Date; readonly nameOf: NameOf },
): Place["steps"][number] {
  const elapsed = elapsedAt(groundsAt(call, clock), clock);
  const skipped = ways.flatMap(({ channel, address }) => {
    const down = outageAt(channel, elapsed);
    const isDone = attempts.some(
      (one) => one.channel === channel.name && one.address === address && !isToCome(one),
    );
    return down === undefined || isDone
      ? []
      : [{ channel: channel.name, address, element: down.element }];
  });
  // Of what waits for a channel that is down only what went wrong before is told.
  const isTold = (one: Attempt) =>
    one.tries > 0 ||
    !skipped.some(({ channel, address }) => one.channel === channel && one.address === address);
  const contacts = call.list.people.find(({ id }) => id === person)?.contacts ?? [];
  return {
    person,
    name: nameOf(person),
    ...(begun === undefined ? {} : { begun: new Date(begun).toISOString() }),
    ...(until === undefined ? {} : { until: new Date(until).toISOString() }),
    attempts: attempts.filter(isTold).map(toAttempt),
    skipped,
    ...(acknowledgement === undefined
      ? {}
      : { acknowledged: toAcknowledged(acknowledgement, nameOf) }),
    contacts: contacts.map((contact) => ({ ...contact })),
  };
}

function isToCome({ sent, refused }: Attempt): boolean {
  return sent === undefined && refused === undefined;
}

function toAttempt({ channel, address, made, tries, sent, refused, problem }: Attempt) {
  return {
    channel,
    address,
    made,
    tries,
    ...(sent === undefined ? {} : { sent }),
    ...(refused === undefined ? {} : { refused }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function toAcknowledged({ person, at, channel, notedBy, note }: Acknowledgement, nameOf: NameOf) {
  return {
    person,
    name: nameOf(person),
    at,
    ...(channel === undefined ? {} : { channel }),
    ...(notedBy === undefined ? {} : { notedBy: toSomebody(notedBy) }),
    ...(note === undefined ? {} : { note }),
  };
}

function toSomebody({ id, name }: { readonly id?: string; readonly name: string }) {
  return { ...(id === undefined ? {} : { id }), name };
}
