import type { ObservedParty, Transport } from "@mainstay/flows";
import { type DaySpan, daysAround, type FindSpans } from "./heed-spans.ts";

/** A strand of which it was guessed who serves, with what may still decide it. */
export type DoubtedStrand = {
  readonly client: Pick<ObservedParty, "address" | "host">;
  readonly server: Pick<ObservedParty, "address" | "host">;
  readonly port: number;
  readonly protocol: Transport;
  /** The port of the client, if this may be a server's. */
  readonly clientPort?: number | undefined;
};

/** Days of which it is known who serves: as it was guessed, or the other way round. */
export type DecidedDays = DaySpan & { readonly isTurned: boolean };

/** The days of which what listened decides about the rows of a strand, as `heedRow` decides about a row. */
export function decideStrand(
  { client, server, port, protocol, clientPort }: DoubtedStrand,
  find: FindSpans,
): readonly DecidedDays[] {
  const confirmed = joined(find(server, port, protocol).map(daysAround));
  const turned =
    clientPort === undefined ? [] : joined(find(client, clientPort, protocol).map(daysAround));
  return [
    ...confirmed.map((days) => ({ ...days, isTurned: false })),
    ...turned
      .flatMap((days) => without(days, confirmed))
      .map((days) => ({ ...days, isTurned: true })),
  ];
}

/** Spans that neither meet nor overlap, in their order. */
function joined(spans: readonly DaySpan[]): readonly DaySpan[] {
  const found: DaySpan[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = found.at(-1);
    if (last === undefined || span.from > last.until + 1) found.push(span);
    else found[found.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
  }
  return found;
}

function without(span: DaySpan, others: readonly DaySpan[]): readonly DaySpan[] {
  return others.reduce<readonly DaySpan[]>(
    (left, { from, until }) =>
      left.flatMap((one) => [
        ...(one.from < from ? [{ from: one.from, until: Math.min(one.until, from - 1) }] : []),
        ...(one.until > until ? [{ from: Math.max(one.from, until + 1), until: one.until }] : []),
      ]),
    [span],
  );
}
