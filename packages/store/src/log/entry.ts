import { createHash } from "node:crypto";
import { addressIn, type Edit, finish, Operation, type Steps } from "@mainstay/plan";
import * as z from "zod";
import { RecordedActor, sealedActor } from "../people/actor.ts";
import { canonicalJson } from "./canonical-json.ts";

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
export function hashOf(entry: Unsealed): string {
  return finish(hashing(entry));
}

/** The same in steps. */
export function* hashing({
  revision,
  at,
  author,
  reason,
  edit,
  previous,
}: Unsealed): Steps<string> {
  const hash = createHash("sha256");
  const head = canonicalJson([previous, revision, at, sealedActor(author), reason ?? null]);
  // The edit is the last item of the list, and its operations come one by one.
  hash.update(`${head.slice(0, -1)},[`);
  for (const [position, operation] of edit.entries()) {
    hash.update(`${position === 0 ? "" : ","}${canonicalJson(operation)}`);
    yield;
  }
  return hash.update("]]").digest("hex");
}

/** The records that an edit touches, as addresses such as `elements/payroll`; `organisation` stands for itself. */
export function touchedBy(edit: Edit): readonly string[] {
  return [...new Set(edit.map((operation) => recordIn(addressIn(operation))))];
}

/** The address of the record that an address leads into. */
export function recordIn(address: string): string {
  const list = address.indexOf("/");
  if (address.startsWith("organisation/")) return address.slice(0, list);
  const field = address.indexOf("/", list + 1);
  return field < 0 ? address : address.slice(0, field);
}
