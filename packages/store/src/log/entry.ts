import { createHash } from "node:crypto";
import type { Edit } from "@mainstay/plan";
import { canonicalJson } from "./canonical-json.ts";

/** One entry of the log: an edit, who made it when and why, and its link to the entry before. */
export type Entry = {
  /** From 1 on, without gaps. */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
  readonly reason?: string;
  readonly edit: Edit;
  /** The hash of the entry before; empty for the first. */
  readonly previous: string;
  /** SHA-256 in hexadecimal of all that stands above. */
  readonly hash: string;
};

/** An entry without its hash. */
export type Unsealed = Omit<Entry, "hash">;

/** The hash that an entry must have: of its fields in canonical JSON, and through `previous` of everything before it. */
export function hashOf({ revision, at, author, reason, edit, previous }: Unsealed): string {
  const sealed = canonicalJson([previous, revision, at, author, reason ?? null, edit]);
  return createHash("sha256").update(sealed).digest("hex");
}

/** The records that an edit touches, as addresses such as `elements/payroll`; `organisation` stands for itself. */
export function touchedBy(edit: Edit): readonly string[] {
  const addresses = edit.map((operation) =>
    "put" in operation ? operation.put : operation.remove,
  );
  const records = addresses.map((address) =>
    address
      .split("/")
      .slice(0, address.startsWith("organisation/") ? 1 : 2)
      .join("/"),
  );
  return [...new Set(records)];
}
