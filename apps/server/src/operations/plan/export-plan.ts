import type { Request, Services } from "../operation.ts";
import { getPlan } from "./get-plan.ts";

/** The whole plan as it is written, to take away. */
export function exportPlan(services: Services, request: Request<unknown, unknown, unknown>) {
  return getPlan(services, { ...request, query: { complete: false } });
}
