import * as z from "zod";

/** What somebody is to the programme; of several that somebody could have, the later counts. What each may do: `isGranted`. */
export const Role = z.enum([
  "viewer",
  "contributor",
  "responder",
  "auditor",
  "continuity-manager",
  "administrator",
]);
export type Role = z.output<typeof Role>;

/**
 * What an endpoint asks for. `plan:edit-own` is editing what belongs to one's own business units; whoever may
 * `plan:edit` may edit everything.
 */
export const permissions = [
  "plan:read",
  "plan:edit-own",
  "plan:edit",
  "plan:approve",
  "contributors:invite",
  "history:read",
  "audit:read",
  "people:manage",
  "jobs:run",
  "backups:read",
  "observations:append",
  "observers:retire",
  "journal:append",
  "occasions:lead",
  "calendar:read",
  "calls:start",
  "own-account",
] as const;
export type Permission = (typeof permissions)[number];

const reader = ["plan:read", "calendar:read", "own-account"] as const;

/** What each role may do. What is not listed is denied. */
const granted: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: reader,
  contributor: [...reader, "plan:edit-own", "history:read", "journal:append"],
  responder: [...reader, "history:read", "journal:append", "occasions:lead", "calls:start"],
  auditor: [...reader, "history:read", "audit:read"],
  "continuity-manager": [
    ...reader,
    "plan:edit-own",
    "plan:edit",
    "plan:approve",
    "contributors:invite",
    "history:read",
    "observations:append",
    "observers:retire",
    "journal:append",
    "occasions:lead",
    "calls:start",
  ],
  administrator: [...permissions],
};

/** Whether a role may do something. */
export function isGranted(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}
