import { findForm } from "../drafts/find-form.ts";
import { planQuery } from "./plan-query.ts";

/** An element as the plan writes it, without what catalogs add; null where the plan does not write it. */
export function elementForm(id: string) {
  return planQuery(["element-form", id], async () => (await findForm("elements", id)) ?? null);
}
