import * as z from "zod";

/**
 * By which way somebody came in to do something: with a session, an API token of their own, or the administrator's token,
 * which belongs to nobody; at the sign-in itself, or by an invitation; by the link of a message of a call, which is made for one
 * person; on the command line, which opens the database; the server by itself; a stranger who was turned away.
 */
const waysIn = [
  "session",
  "token",
  "administrator-token",
  "sign-in",
  "invitation",
  "link",
  "command-line",
  "server",
  "stranger",
] as const;
const WayIn = z.enum(waysIn);
export type WayIn = z.output<typeof WayIn>;

/** Who does something: the id of their account, if it is somebody's, what they are called then, and how they came in. */
export const Actor = z
  .strictObject({ id: z.string().exactOptional(), name: z.string(), way: WayIn })
  .readonly();
export type Actor = z.output<typeof Actor>;

/** Who did something, as it was recorded: before ways were kept, as a name alone. */
export const RecordedActor = z
  .strictObject({
    id: z.string().exactOptional(),
    name: z.string(),
    way: WayIn.exactOptional(),
  })
  .readonly();
export type RecordedActor = z.output<typeof RecordedActor>;

/** Who a row names. */
export function toActor(row: {
  readonly id: string | null;
  readonly name: string;
  readonly way: string | null;
}): RecordedActor {
  const { id, name, way } = row;
  return {
    name,
    ...(id === null ? {} : { id }),
    ...(way === null ? {} : { way: WayIn.parse(way) }),
  };
}

/** What of an actor is sealed: the name alone where nothing else was recorded, so that old hashes hold. */
export function sealedActor(actor: RecordedActor): RecordedActor | string {
  return actor.id === undefined && actor.way === undefined ? actor.name : actor;
}
