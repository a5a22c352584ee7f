import type { Incident } from "@mainstay/plan";
import { editOfForm, toForm } from "../../../drafts/form.ts";

/** An incident that is gone through: as the plan has it, with what the journal tells put in, and as this device drafts it. */
export type Reviewed = {
  readonly before: Incident;
  readonly begun: Incident;
  readonly drafted: Incident;
};

/** The review as it is filled in: as it was begun, until a field of it is changed. What is half typed changes none. */
export function filledIn({ before, begun, drafted }: Reviewed): Incident {
  const changes = editOfForm("incidents", {
    before: toForm("incidents", before),
    after: toForm("incidents", drafted),
  });
  return changes.length === 0 ? begun : drafted;
}
