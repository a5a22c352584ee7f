import { addressIn, type Edit, Operation } from "@mainstay/plan";
import * as z from "zod";
import { RecordedActor, sealedActor } from "../people/actor.ts";
import { seal } from "./seal.ts";

/** One entry of the log: an edit, who made it when and why, and its link to the entry before. */
export const Entry = z
  .strictObject({
    /** From 1 on, without gaps. */
    revision: z.int().min(1),
    /** ISO 8601, UTC. */
    at: z.iso.datetime(),
    author: RecordedActor,
    reason: z.string().exactOptional(),
    edit: z.array(Operation),
    /** The hash of the entry before; empty for the first. */
    previous: z.string(),
    /** SHA-256 in hexadecimal of all that stands above. */
    hash: z.string(),
  })
  .readonly();
export type Entry = Omit<z.output<typeof Entry>, "edit"> & { readonly edit: Edit };

/** An entry without its hash. */
export type Unsealed = Omit<Entry, "hash">;

/** The hash that an entry must have: of its fields in canonical JSON, and through `previous` of everything before it. */
export function hashOf({ revision, at, author, reason, edit, previous }: Unsealed): string {
  return seal([previous, revision, at, sealedActor(author), reason ?? null, edit]);
}

/** The records that an edit touches, as addresses such as `elements/payroll`; `organisation` stands for itself. */
export function touchedBy(edit: Edit): readonly string[] {
  const records = edit.map(addressIn).map((address) =>
    address
      .split("/")
      .slice(0, address.startsWith("organisation/") ? 1 : 2)
      .join("/"),
  );
  return [...new Set(records)];
}
