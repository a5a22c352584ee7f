import type { Connection, Outcome, Transport } from "../observation.ts";
import type { Rows } from "../reading/rows.ts";
import { type Decision, decideServer } from "../roles/decide-server.ts";

type End = {
  readonly address: string;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
};

/** One direction of a flow: what one end sent the other. `opener` is who began, where flags tell it. */
export type HalfFlow = {
  readonly sender: End;
  readonly receiver: End;
  readonly opener?: "sender" | "receiver" | undefined;
  readonly protocol: Transport;
  readonly from: number;
  readonly to: number;
  readonly bytes?: number | undefined;
  readonly outcome: Outcome;
  readonly connections?: number;
  readonly vantage: string;
};

/**
 * Gives one direction of a flow on. What the server sent is kept apart from what the client sent, as if seen from two places: both
 * directions may be there, or only one, and so the larger number of connections counts.
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
  const { server, by } = decide(half, sent, received);
  const isAnswer = server === "first";
  const [from, to] = [partyOf(half.sender, sender.text), partyOf(half.receiver, receiver.text)];
  rows.connection({
    client: isAnswer ? to : from,
    server: isAnswer ? from : to,
    clientPort: isAnswer ? received : sent,
    port: isAnswer ? sent : received,
    protocol: half.protocol,
    from: half.from,
    to: half.to,
    outcome: half.outcome,
    connections: half.connections ?? 1,
    ...(half.bytes === undefined
      ? {}
      : isAnswer
        ? { bytesIn: half.bytes }
        : { bytesOut: half.bytes }),
    roleBy: by,
    clock: half.vantage,
    vantage: `${half.vantage} ${isAnswer ? "answers" : "asks"}`,
  });
}

function decide({ opener }: HalfFlow, sent: number, received: number): Decision {
  if (opener === undefined) return decideServer(sent, received);
  return { server: opener === "sender" ? "second" : "first", by: "flags" };
}

function partyOf({ host }: End, address: string): Connection["client"] {
  return host === undefined ? { address } : { address, host };
}
