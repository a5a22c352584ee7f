import { createHash } from "node:crypto";
import {
  type Endpoint,
  hashLength,
  isReadInParts,
  namesEntityTag,
  parseEntityTag,
  toEntityTag,
} from "@mainstay/api";
import type { Head } from "@mainstay/store";
import type { Context } from "hono";
import manifest from "../../package.json" with { type: "json" };
import { type Encoding, encodings } from "./content-encoding.ts";
import type { SeenRecord } from "../people/withheld/seen-record.ts";
import { Refusal } from "./refusal.ts";

/**
 * The ETag of an answer: the revision and its hash, since a database that was restored counts on from an earlier one, the
 * version, which may answer otherwise, where it matters the day, and what whoever asks is not to see. Undefined for what changes apart from these.
 */
export function entityTag(
  { method, changesWithoutRevision, changesByDay, file }: Endpoint,
  { record, now }: { readonly record: SeenRecord; readonly now: () => Date },
): string | undefined {
  if (method !== "GET" || changesWithoutRevision === true || file !== undefined) return undefined;
  const { revision, hash } = record.head;
  const day = changesByDay === true ? [now().toISOString().slice(0, 10)] : [];
  const parts = [hash.slice(0, hashLength), manifest.version, ...day, sealOfUnseen(record)];
  return toEntityTag(revision, parts);
}

/** Another for each that somebody is still to be told, nothing too. All that is kept goes into it, so that nobody guesses at it. */
function sealOfUnseen({ whole, unseen }: SeenRecord): string {
  const { plan, hash } = whole.head;
  const ids = [...unseen.injects, ...unseen.exercises];
  const kept = plan.exercises.filter(({ id }) => ids.includes(id));
  const sealed = createHash("sha256").update(JSON.stringify([hash, unseen, kept]));
  return sealed.digest("hex").slice(0, hashLength);
}

/** The ETag of an answer as it is sent: each encoding of it has its own, as its bytes are others. */
export function encodedTag(tag: string, encoding: Encoding | undefined): string {
  return encoding === undefined ? tag : `${tag.slice(0, -1)}-${encoding}"`;
}

/** Under which ETag whoever asks has the answer of a tag already, in whatever encoding; undefined if they have not. */
export function knownTag(context: Context, tag: string): string | undefined {
  const known = context.req.header("if-none-match");
  return known === undefined ? undefined : tagIn(known, tag);
}

/** The form of a tag that a header names: as it is, or of an encoding. */
function tagIn(header: string, tag: string): string | undefined {
  return [undefined, ...encodings]
    .map((encoding) => encodedTag(tag, encoding))
    .find((one) => namesEntityTag(header, one));
}

/**
 * The revision that If-Match names, by its number or by the ETag of what was read at it. Throws a Refusal where it names
 * none or several, or one of this number that the log no longer has.
 */
export function expectedRevision(context: Context, head: Head): number {
  const written = context.req.header("if-match");
  if (written === undefined) {
    throw new Refusal(428, 'Send the revision that you have seen: If-Match: "42".');
  }
  const tagged = parseEntityTag(written);
  if (tagged === undefined) {
    throw new Refusal(
      400,
      `If-Match is ${written}, but one revision is wanted, the one that you have seen: "42".`,
    );
  }
  const { revision, hash } = tagged;
  if (revision === head.revision && hash !== undefined && !head.hash.startsWith(hash)) {
    throw new Refusal(
      409,
      `Revision ${revision} is not the one that you have seen: the database was restored. Read the plan again.`,
      { revision: head.revision },
    );
  }
  return revision;
}

/** Of what an answer is a part: what is asked, where the plan is, and the ETag of what is answered. */
type Part = {
  readonly endpoint: Endpoint;
  readonly head: Head;
  readonly tag: string | undefined;
};

/**
 * The current revision, to be answered by. Throws a Refusal where whoever reads a part says in If-Match of which revision the parts
 * before were, and the plan has changed since, or by their whole ETag, and what they may see of it has, or the day: by place, the
 * next would leave out or repeat something.
 */
export function requireSeenRevision(context: Context, { endpoint, head, tag }: Part): number {
  const { revision } = head;
  const written = context.req.header("if-match");
  if (!isReadInParts(endpoint) || written === undefined) return revision;
  const seen = expectedRevision(context, head);
  if (seen !== revision)
    throw new Refusal(
      409,
      `The plan is at revision ${revision}, and what you have read so far is of ${seen}: read it again from the first part.`,
      { revision },
    );
  const isWhole = parseEntityTag(written)?.hash !== undefined;
  if (isWhole && tag !== undefined && tagIn(written, tag) === undefined)
    throw new Refusal(
      409,
      "The plan is the same, but not what is told of it to you or today: read it again from the first part.",
      { revision },
    );
  return revision;
}
