import * as z from "zod";

const Form = z.record(z.string(), z.json());

/** Changes of a record that are not saved yet: what was there when they were begun, and what shall be. */
export const Draft = z.strictObject({
  revision: z.int(),
  at: z.iso.datetime(),
  /** Undefined where the record is new. */
  base: Form.optional(),
  mine: Form,
});
export type Draft = Readonly<z.output<typeof Draft>>;

/** The draft of a record that this device keeps; what cannot be read any more is as none. */
export function findDraft(record: string): Draft | undefined {
  const kept = localStorage.getItem(keyOf(record));
  if (kept === null) return undefined;
  try {
    return Draft.parse(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

/** Keeps a draft, over reloads and the end of the browser. */
export function keepDraft(record: string, draft: Draft): void {
  localStorage.setItem(keyOf(record), JSON.stringify(draft));
}

/** Forgets the draft of a record. */
export function dropDraft(record: string): void {
  localStorage.removeItem(keyOf(record));
}

function keyOf(record: string): string {
  return `mainstay.draft.${record}`;
}
