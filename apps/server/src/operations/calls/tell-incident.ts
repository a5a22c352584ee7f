import { isAllowed } from "../../people/is-allowed.ts";
import type { Person, Services } from "../operation.ts";
import { writeJournal } from "../journal/write-journal.ts";
import type { CallReportInput } from "./get-call.ts";

/**
 * Writes into the journal of the incident that a call is part of that its call tree began; of a drill, and of an incident that has
 * been gone through, nothing, nor for whoever may call but not lead. Its entry has the id of the call: told twice it is told once.
 */
export async function tellIncident(
  services: Services,
  { person, call }: { readonly person: Person; readonly call: CallReportInput },
): Promise<void> {
  const incident = services.record.head.plan.incidents.find(
    ({ id }) => call.occasion === `incidents/${id}`,
  );
  if (!isAllowed(person, "occasions:lead")) return;
  if (call.kind === "drill" || incident === undefined || incident.reviewed !== undefined) return;
  const what = {
    kind: "activated",
    procedure: { collection: "callTrees", id: call.tree.id },
  } as const;
  await writeJournal(services, {
    person,
    occasion: { collection: "incidents", id: incident.id },
    notes: [{ id: call.id, at: call.started, what }],
  });
}
