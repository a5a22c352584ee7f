import { type Connection, isFailure } from "../observation.ts";

/**
 * A connection, without what was measured of it where it failed: what a reset or the page of a proxy that refuses takes is no answer, and
 * no use of what was asked for. That somebody counted its bytes stays.
 */
export function withoutRefusal(connection: Connection): Connection {
  if (!isFailure(connection.outcome)) return connection;
  const { responses: _, roundTrips: __, ...rest } = connection;
  return {
    ...rest,
    ...(rest.bytesOut === undefined ? {} : { bytesOut: 0 }),
    ...(rest.bytesIn === undefined ? {} : { bytesIn: 0 }),
  };
}
