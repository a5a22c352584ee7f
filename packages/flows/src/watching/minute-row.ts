import { addedTimes } from "../book/times.ts";
import type { Outcome, RoleEvidence, Times } from "../observation.ts";
import type { ObservedMinute, ObservedParty } from "../observations/observation-batch.ts";

/** Between whom the connections of a row are: the key of what is told of a minute. */
export type RowPlace = {
  readonly client: ObservedParty;
  readonly server: ObservedParty;
  readonly port: number;
  readonly roleBy: RoleEvidence;
};

/** Connections from one client to one port of a server, and what is not told of them yet. */
export type MinuteRow = RowPlace & {
  readonly began: Map<Outcome, number>;
  /** How many are open now. */
  open: number;
  bytesOut: number;
  bytesIn: number;
  hasBytes: boolean;
  /** One of each connection that ended. */
  roundTrips: Times | undefined;
  /** Something began or ended since it was told last, or it never was. */
  hasChanged: boolean;
};

/** A row that nothing is known of. */
export function minuteRow(place: RowPlace): MinuteRow {
  return {
    ...place,
    began: new Map(),
    open: 0,
    bytesOut: 0,
    bytesIn: 0,
    hasBytes: false,
    roundTrips: undefined,
    hasChanged: true,
  };
}

/** Adds the second row to the first. */
export function addRow(row: MinuteRow, other: MinuteRow): void {
  for (const [outcome, count] of other.began) {
    row.began.set(outcome, (row.began.get(outcome) ?? 0) + count);
  }
  row.open += other.open;
  row.bytesOut += other.bytesOut;
  row.bytesIn += other.bytesIn;
  row.hasBytes ||= other.hasBytes;
  row.roundTrips = addedTimes(row.roundTrips, other.roundTrips);
  row.hasChanged ||= other.hasChanged;
}

/** What a row tells of a minute. */
export function toObservedMinute(row: MinuteRow, minute: number): ObservedMinute {
  const { client, server, port, roleBy, began, open, bytesOut, bytesIn, hasBytes, roundTrips } =
    row;
  return {
    minute,
    client,
    server,
    port,
    protocol: "tcp",
    outcomes: Object.fromEntries(began),
    open,
    ...(hasBytes ? { bytesOut, bytesIn } : {}),
    ...(roundTrips === undefined ? {} : { roundTrips }),
    roleBy,
  };
}

/** The row has been told: what comes now is new. Whether there is anything left to wait for. */
export function clearRow(row: MinuteRow): boolean {
  row.began.clear();
  row.bytesOut = 0;
  row.bytesIn = 0;
  row.roundTrips = undefined;
  row.hasChanged = false;
  return row.open > 0;
}
