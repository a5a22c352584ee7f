import type { AuditEntry } from "./audit-queries.ts";

/**
 * The hash that an entry must have after the one before it (none: an empty text): SHA-256 of canonical JSON. The formula stands
 * here apart from that of the store, which no browser can run: a proof by two that agree, each for itself, says more.
 */
export async function entryHash(
  previous: string,
  { at, actor, actorId, way, action, subject, detail }: Omit<AuditEntry, "id" | "hash">,
): Promise<string> {
  const who =
    actorId === undefined && way === undefined ? actor : { id: actorId, name: actor, way };
  const text = canonical([previous, at, who, action, subject ?? null, detail]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** JSON whose text does not depend on the order in which fields were written (RFC 8785). */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
    );
  });
}
