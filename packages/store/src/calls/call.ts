import { ContactKind, Disruption } from "@mainstay/plan";
import * as z from "zod";
import { RecordedActor } from "../people/actor.ts";

const Instant = z.iso.datetime();
const Minutes = z.int().nonnegative();
const Contact = z.strictObject({ kind: ContactKind, address: z.string() }).readonly();

/** When an element that a channel goes over is down, in minutes since what was lost was lost; without `to`, for good. */
export const Outage = z
  .strictObject({ element: z.string(), from: Minutes, to: Minutes.exactOptional() })
  .readonly();
export type Outage = z.output<typeof Outage>;

/** A channel as it was when a call began: which contacts it reaches, what it goes over, and when that is down. */
export const CalledChannel = z
  .strictObject({
    name: z.string(),
    to: ContactKind,
    /** Ids of elements; none where nobody said. */
    over: z.array(z.string()).readonly(),
    outages: z.array(Outage).readonly(),
  })
  .readonly();
export type CalledChannel = z.output<typeof CalledChannel>;

/** Somebody as the plan knew them when a call began. */
export const CalledPerson = z
  .strictObject({ id: z.string(), name: z.string(), contacts: z.array(Contact).readonly() })
  .readonly();
export type CalledPerson = z.output<typeof CalledPerson>;

/** A place in a call tree: whose it is, after whom they are called, and who stands in for them, in order. */
export const CalledPlace = z
  .strictObject({
    person: z.string(),
    after: z.string().exactOptional(),
    standIns: z.array(z.string()).readonly(),
  })
  .readonly();
export type CalledPlace = z.output<typeof CalledPlace>;

/** Who is to be called, in which order, and over what: what a call keeps of the plan, whatever becomes of that. */
export const CallList = z
  .strictObject({
    tree: z.strictObject({ id: z.string(), name: z.string() }).readonly(),
    owner: z.string().exactOptional(),
    channels: z.array(CalledChannel).readonly(),
    people: z.array(CalledPerson).readonly(),
    /** Whoever is called after somebody stands behind them. */
    places: z.array(CalledPlace).readonly(),
  })
  .readonly();
export type CallList = z.output<typeof CallList>;

/** How a call ended: all were reached, nobody was left to be called, somebody stopped it, or too much time went by. */
const Outcome = z.enum(["reached", "exhausted", "stopped", "expired"]);
export type CallOutcome = z.output<typeof Outcome>;

/** What a call goes by from an instant on, once something else is lost than when it began. */
export const CallChange = z
  .strictObject({
    at: Instant,
    losses: z.array(Disruption).readonly(),
    lostSince: Instant,
    channels: z.array(CalledChannel).readonly(),
  })
  .readonly();
export type CallChange = z.output<typeof CallChange>;

/** A call tree that is carried out. All but its end, and what changed while it went on, is as it was when it began. */
export const Call = z
  .strictObject({
    /** A UUID that whoever starts it makes, so that starting it twice is starting it once. */
    id: z.uuid(),
    kind: z.enum(["drill", "real"]),
    /** What it is done for, such as `exercises/autumn`. */
    occasion: z.string().exactOptional(),
    message: z.string(),
    losses: z.array(Disruption).readonly(),
    /** Since when what is lost is lost. */
    lostSince: Instant,
    /** The incident that says what is lost as long as it goes on, and what whoever started it named beside. */
    follows: z
      .strictObject({
        incident: z.string(),
        losses: z.array(Disruption).readonly(),
        lostSince: Instant,
      })
      .readonly()
      .exactOptional(),
    /** By what else it went later, the first first. */
    changes: z.array(CallChange).readonly().exactOptional(),
    /** So many minutes has somebody to acknowledge before whoever stands in is called. */
    wait: z.int().positive(),
    list: CallList,
    started: Instant,
    startedBy: RecordedActor,
    /** Until then it can be acknowledged; nobody is called any more after that. */
    expires: Instant,
    end: z
      .strictObject({ at: Instant, outcome: Outcome, by: RecordedActor.exactOptional() })
      .readonly()
      .exactOptional(),
  })
  .readonly();
export type Call = z.output<typeof Call>;

/** A message to one person over one channel, in a place of a call tree: their own, or one in which they stand in. */
export const Attempt = z
  .strictObject({
    id: z.string(),
    place: z.string(),
    person: z.string(),
    channel: z.string(),
    address: z.string(),
    made: Instant,
    /** How often it was tried to send it. */
    tries: z.int().nonnegative(),
    sent: Instant.exactOptional(),
    /** When it was refused for good. */
    refused: Instant.exactOptional(),
    /** Why it could not be sent last. */
    problem: z.string().exactOptional(),
  })
  .readonly();
export type Attempt = z.output<typeof Attempt>;

/** Somebody in a place of a call tree knows: by a message of a channel, or because somebody who reached them says so. */
export const Acknowledgement = z
  .strictObject({
    place: z.string(),
    person: z.string(),
    at: Instant,
    /** The channel whose message was answered; absent where somebody noted it. */
    channel: z.string().exactOptional(),
    notedBy: RecordedActor.exactOptional(),
    note: z.string().exactOptional(),
  })
  .readonly();
export type Acknowledgement = z.output<typeof Acknowledgement>;

/** A call with all that was done about it. */
export type CallRecord = {
  readonly call: Call;
  readonly attempts: readonly Attempt[];
  readonly acknowledgements: readonly Acknowledgement[];
};
