import * as z from "zod";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { seal } from "../log/seal.ts";
import { Acknowledgement, Call, type CallRecord } from "./call.ts";

/** What the audit says of a call that begins, and of each acknowledgement: its hash. */
export const callActions = {
  start: "start-call",
  acknowledge: "acknowledge",
  note: "note-reached",
} as const;
const Told = z.object({ hash: z.string() });

/** The hash of what a call is from its start on: all but how it ended, and what it went by later. */
export function hashOfCall(call: Call): string {
  const { end: _, changes: __, ...begun } = call;
  return sealed(z.encode(Call, begun));
}

/** The hash of an acknowledgement. */
export function hashOfAcknowledgement(acknowledgement: Acknowledgement): string {
  return sealed(z.encode(Acknowledgement, acknowledgement));
}

/** Calls and who acknowledged, as the audit tells of them. Of calls from before it told hashes it bears out that they are there. */
export class ToldCalls {
  readonly #started = new Map<string, string | undefined>();
  readonly #acknowledged = new Map<string, Set<string>>();
  readonly #seen = new Set<string>();

  /** Takes in the next entry of the audit; most are of something else. */
  tell({ action, subject = "", detail }: AuditEntry): void {
    const hash = Told.safeParse(detail).data?.hash;
    if (action === callActions.start) this.#started.set(subject, hash);
    if (action !== callActions.acknowledge && action !== callActions.note) return;
    const known = this.#acknowledged.get(subject) ?? new Set();
    this.#acknowledged.set(subject, known);
    if (hash !== undefined) known.add(hash);
  }

  /** Whether a call is kept as the audit tells of it, with those who acknowledged and no others. */
  bearsOut({ call, acknowledgements }: Pick<CallRecord, "call" | "acknowledgements">): boolean {
    const subject = `calls/${call.id}`;
    if (!this.#started.has(subject) || this.#seen.has(subject)) return false;
    this.#seen.add(subject);
    const hash = this.#started.get(subject);
    if (hash === undefined) return true;
    const told = this.#acknowledged.get(subject) ?? new Set();
    const kept = new Set(acknowledgements.map(hashOfAcknowledgement));
    return (
      hash === hashOfCall(call) &&
      kept.size === acknowledgements.length &&
      kept.size === told.size &&
      [...kept].every((one) => told.has(one))
    );
  }

  /** The first that the audit tells of and that was not kept, such as `calls/ID`; undefined where there is none. */
  missing(): string | undefined {
    return [...this.#started.keys()].find((subject) => !this.#seen.has(subject));
  }
}

/** By its JSON, as the database gives it back. */
function sealed(form: unknown): string {
  return seal(JSON.parse(JSON.stringify(form)));
}
