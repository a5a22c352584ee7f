import type { HeldCall } from "@mainstay/analysis";
import { instantOf, type Occasion } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import { heldCallsBefore } from "../exercises/held-calls.ts";
import { type Request, type Services, WrittenFile } from "../operation.ts";
import { givenApproval } from "./given-approval.ts";
import { reportedCalls } from "./reported-calls.ts";

type OneOf = Request<{ readonly id: string }, unknown, unknown>;

/** An exercise as a page for whoever has no account. */
export function downloadExerciseReport(services: Services, { path }: OneOf): Promise<WrittenFile> {
  return downloadReport(services, { collection: "exercises", ...path });
}

/** An incident as such a page. */
export function downloadIncidentReport(services: Services, { path }: OneOf): Promise<WrittenFile> {
  return downloadReport(services, { collection: "incidents", ...path });
}

async function downloadReport(services: Services, occasion: Occasion): Promise<WrittenFile> {
  const { journal, analyses, now } = services;
  const page = await analyses.askOnce({
    about: "report",
    occasion,
    journal: await journal.read(occasion),
    calls: await reportedCalls(services, occasion),
    heldCalls: await heldCallsOf(services, occasion),
    approval: await givenApproval(services, occasion),
    now: instantOf(now().getTime() / 1_000),
  });
  if (page === undefined) {
    throw new Refusal(404, `The plan has no ${occasion.collection}/${occasion.id}.`);
  }
  return new WrittenFile({
    name: `${occasion.id}.html`,
    size: page.length,
    stream: new Blob([page]).stream(),
  });
}

async function heldCallsOf(
  { record, database }: Services,
  { collection, id }: Occasion,
): Promise<readonly HeldCall[]> {
  const exercise = record.head.plan.exercises.find((one) => one.id === id);
  if (collection !== "exercises" || exercise === undefined) return [];
  return heldCallsBefore(database, exercise.date);
}
