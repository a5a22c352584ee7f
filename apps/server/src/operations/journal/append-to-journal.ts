import type { JournalNote, Occasion } from "@mainstay/plan";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { requireGuards } from "./require-guards.ts";
import { requireIncident } from "./require-incident.ts";
import { requireReported } from "./require-reported.ts";
import { requireRight } from "./require-right.ts";
import { requireOccasion } from "./require-occasion.ts";
import { writeJournal } from "./write-journal.ts";

/** Keeps what happened. It is on the disk when this is answered. */
export async function appendToJournal(
  services: Services,
  { person, path, body }: Request<Occasion, unknown, { readonly notes: readonly JournalNote[] }>,
): Promise<WrittenJson> {
  await requireOccasion(services, path);
  await requireRight(services, { person, occasion: path, notes: body.notes });
  await requireGuards(services, path, body.notes);
  await requireReported(services, path, body.notes);
  const written = { occasion: path, notes: body.notes };
  await requireIncident(services, written);
  const { revision, entries } = await writeJournal(services, { ...written, person });
  return WrittenJson.of({ items: entries, ...(revision === undefined ? {} : { revision }) });
}
