import type { Permission } from "@mainstay/api";

/** The pages of the administration in their order; each is shown to those who may do something there. */
export const adminSections = [
  { to: "/admin/people", label: "People", permission: "people:manage" },
  { to: "/admin/access", label: "Ways in", permission: "own-account" },
  { to: "/admin/delegations", label: "Delegations", permission: "plan:read" },
  { to: "/admin/connectors", label: "Connectors", permission: "jobs:run" },
  { to: "/admin/jobs", label: "Jobs", permission: "history:read" },
  { to: "/admin/audit", label: "Audit", permission: "audit:read" },
  { to: "/admin/backups", label: "Backups", permission: "backups:read" },
] as const satisfies readonly {
  readonly to: string;
  readonly label: string;
  readonly permission: Permission;
}[];
