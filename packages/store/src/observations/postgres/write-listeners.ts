import type { ObservationBatch } from "@mainstay/flows";
import type pg from "pg";
import { keptText } from "../../database/kept-text.ts";

/** The listeners of a batch, with the numbers of their programs, and when they were told of. */
export type ToldListeners = {
  readonly observer: number;
  readonly batch: Pick<ObservationBatch, "listeners">;
  readonly programs: readonly number[];
  readonly toldUntil: number;
};

/** Writes down what listens on a machine, and when it was first and last told to. */
export async function writeListeners(
  client: pg.PoolClient,
  { observer, batch: { listeners }, programs, toldUntil }: ToldListeners,
): Promise<void> {
  if (listeners.length === 0) return;
  await client.query(
    `insert into observed_listeners as known (observer, address, port, protocol, program, first, last)
     select distinct $1::integer, address, port, protocol, program, $6::integer, $6::integer
     from unnest($2::text[], $3::integer[], $4::text[], $5::integer[]) as told (address, port, protocol, program)
     on conflict (observer, address, port, protocol, program) do update
       set first = least(known.first, excluded.first), last = greatest(known.last, excluded.last)`,
    [
      observer,
      listeners.map(({ address = "" }) => keptText(address)),
      listeners.map(({ port }) => port),
      listeners.map(({ protocol }) => protocol),
      programs,
      toldUntil,
    ],
  );
}
