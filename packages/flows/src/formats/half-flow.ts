import type { Connection, MeasuredTimes, Outcome, Transport } from "../observation.ts";
import {
  type FlowEnd,
  type FlowKey,
  type FollowedFlow,
  follows,
  followOn,
  learnServer,
  momentOf,
  putMoment,
  serverOf,
} from "../reading/followed-flows.ts";
import type { Rows } from "../reading/rows.ts";
import { type Decision, decideServer } from "../roles/decide-server.ts";

type End = {
  readonly address: string;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
};

/** One direction of a flow in one window of time: what one end sent the other. */
export type HalfFlow = MeasuredTimes & {
  readonly sender: End;
  readonly receiver: End;
  /** Who began, where flags tell it. */
  readonly opener?: "sender" | "receiver" | undefined;
  /** Whether the connection began in this window, where flags tell it. */
  readonly begins?: boolean | undefined;
  /** Whether the sender did nothing about the connection but to reset it, where flags tell it. */
  readonly resets?: boolean | undefined;
  readonly protocol: Transport;
  readonly from: number;
  readonly to: number;
  readonly bytes?: number | undefined;
  readonly outcome: Outcome;
  readonly vantage: string;
};

/**
 * Gives one direction of a flow on. What the server sent is kept apart from what the client sent, as if seen from two places: both
 * directions may be there, or only one, and so the larger number of connections counts. A connection counts in the window that it began
 * in; where flags do not tell, in the first of the windows that follow each other.
 */
export function halfFlow(rows: Rows, half: HalfFlow): void {
  const sender = rows.addresses.find(half.sender.address);
  const receiver = rows.addresses.find(half.receiver.address);
  if (sender === undefined)
    return rows.reject("has a source that is no address", half.sender.address);
  if (receiver === undefined) {
    return rows.reject("has a destination that is no address", half.receiver.address);
  }
  const [sent, received] = [half.sender.port, half.receiver.port];
  if (sent === undefined || received === undefined) {
    return rows.reject("has no ports", `${sender.text} to ${receiver.text}`);
  }
  const end =
    sender.text < receiver.text || (sender.text === receiver.text && sent < received) ? 0 : 1;
  const { protocol, vantage } = half;
  const key: FlowKey =
    end === 0
      ? { addresses: [sender.text, receiver.text], ports: [sent, received], protocol, vantage }
      : { addresses: [receiver.text, sender.text], ports: [received, sent], protocol, vantage };
  const flow = rows.followed.of(key);
  const { server, by } = decide(half, flow, { end, sent, received });
  const isBlocked = half.outcome === "blocked";
  const goesOn = followOn(isBlocked ? rows.followed.of({ ...key, isBlocked }) : flow, end, half);
  const isAnswer = server === "first";
  learn(half, flow, isAnswer);
  const isRefused = half.outcome === "unknown" && isRefusal(half, flow);
  const begins = half.begins ?? !goesOn;
  const [from, to] = [partyOf(half.sender, sender.text), partyOf(half.receiver, receiver.text)];
  rows.connection({
    client: isAnswer ? to : from,
    server: isAnswer ? from : to,
    clientPort: isAnswer ? received : sent,
    port: isAnswer ? sent : received,
    protocol: half.protocol,
    from: half.from,
    to: half.to,
    outcome: isRefused ? "refused" : half.outcome,
    connections: begins || isRefused ? 1 : 0,
    ...(half.bytes === undefined
      ? {}
      : isAnswer
        ? { bytesIn: half.bytes }
        : { bytesOut: half.bytes }),
    ...(half.roundTrips === undefined ? {} : { roundTrips: half.roundTrips }),
    ...(half.responses === undefined ? {} : { responses: half.responses }),
    roleBy: by,
    clock: half.vantage,
    vantage: `${half.vantage} ${isAnswer ? "answers" : "asks"}`,
  });
}

type Ends = { readonly end: FlowEnd; readonly sent: number; readonly received: number };

/** Who serves by the flags of this window, or of one that it goes on with; else by the ports. */
function decide(half: HalfFlow, flow: FollowedFlow, { end, sent, received }: Ends): Decision {
  const { opener } = half;
  const byFlags =
    opener === undefined ? undefined : (opener === "receiver") === (end === 0) ? 0 : 1;
  if (byFlags !== undefined) learnServer(flow, byFlags);
  const told = byFlags ?? serverOf(flow, half);
  if (told === undefined) return decideServer(sent, received);
  return { server: told === end ? "first" : "second", by: "flags" };
}

function learn(
  { begins = false, resets = false, from, to, outcome }: HalfFlow,
  flow: FollowedFlow,
  isAnswer: boolean,
): void {
  if (begins && !isAnswer) putMoment(flow, "asked", { from, to });
  if (outcome === "succeeded" && isAnswer) putMoment(flow, "agreed", { from, to });
  if (resets && isAnswer) putMoment(flow, "reset", { from, to });
}

/**
 * Whether the row is of somebody who asked and got a reset without being agreed to. Either of the two rows may come first; the one that
 * comes second says so.
 */
function isRefusal({ begins, resets }: HalfFlow, flow: FollowedFlow): boolean {
  if (begins !== true && resets !== true) return false;
  const [asked, reset] = [momentOf(flow, "asked"), momentOf(flow, "reset")];
  if (asked === undefined || reset === undefined || !follows(asked, reset, 0)) return false;
  const agreed = momentOf(flow, "agreed");
  if (agreed !== undefined && agreed.to >= asked.from) return false;
  putMoment(flow, "asked");
  putMoment(flow, "reset");
  return true;
}

function partyOf({ host }: End, address: string): Connection["client"] {
  return host === undefined ? { address } : { address, host };
}
