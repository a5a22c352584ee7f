import { type Issue, isOpen, type ServiceState, startOf } from "@mainstay/m365";
import type { HealthNow } from "./reach.ts";

/** When a service came to its status: by its open issues, else since the first reading that gave it. */
export function serviceSince(
  { id, name, state }: ServiceState,
  { issues, history }: Pick<HealthNow, "issues" | "history">,
): string | undefined {
  const starts =
    state === "up"
      ? []
      : issues.filter((issue) => isOpen(issue) && isOf(issue, { id, name })).map(startOf);
  return starts.toSorted()[0] ?? history?.since.get(id);
}

function isOf(issue: Issue, { id, name }: Pick<ServiceState, "id" | "name">): boolean {
  return issue.service === name || issue.serviceId === id;
}
