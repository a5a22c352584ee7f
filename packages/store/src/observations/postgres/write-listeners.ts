import type { ObservationBatch } from "@mainstay/flows";
import type pg from "pg";
import { keptText } from "../../database/kept-text.ts";

/** The listeners of a batch, with the numbers of their programs, and when they were told of. */
export type ToldListeners = {
  readonly observer: number;
  readonly batch: Pick<ObservationBatch, "listeners" | "observer">;
  readonly programs: readonly number[];
  readonly toldUntil: number;
};

/** Writes down what listens on a machine, and when it was first and last told to; on another day than before, that may decide more rows. */
export async function writeListeners(
  client: pg.PoolClient,
  { observer, batch, programs, toldUntil }: ToldListeners,
): Promise<void> {
  const { listeners } = batch;
  if (listeners.length === 0) return;
  // A machine tells of itself alone: whoever has taken it over says nothing of others.
  const isFile = batch.observer.kind === "file";
  await client.query(
    `insert into observed_listeners as known (observer, host, address, inner_address, port, protocol, program, first, last)
     select $1::integer, host, address, bool_or(is_inner), port, protocol, program, min(first), max(last)
     from unnest($2::text[], $3::text[], $4::boolean[], $5::integer[], $6::text[], $7::integer[], $8::integer[], $9::integer[])
       as told (host, address, is_inner, port, protocol, program, first, last)
     group by host, address, port, protocol, program
     on conflict (observer, host, address, port, protocol, program) do update
       set first = least(known.first, excluded.first), last = greatest(known.last, excluded.last),
         inner_address = excluded.inner_address,
         is_heeded = known.is_heeded and known.inner_address = excluded.inner_address
           and least(known.first, excluded.first) / 1440 = known.first / 1440
           and greatest(known.last, excluded.last) / 1440 = known.last / 1440`,
    [
      observer,
      listeners.map(({ host = "" }) => (isFile ? keptText(host.toLowerCase()) : "")),
      listeners.map(({ address = "" }) => keptText(address)),
      listeners.map(({ inner }) => inner === true),
      listeners.map(({ port }) => port),
      listeners.map(({ protocol }) => protocol),
      programs,
      listeners.map(({ first, last = toldUntil }) => first ?? last),
      listeners.map(({ first = toldUntil, last }) => last ?? first),
    ],
  );
}
