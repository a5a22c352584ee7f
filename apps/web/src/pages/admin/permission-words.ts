import { isGranted, type Permission, Role } from "@mainstay/api";
import { roleWords } from "../../components/role-words.ts";

/** What a permission allows, after “may”. */
export const permissionWords: Readonly<Record<Permission, string>> = {
  "plan:read": "read the plan",
  "plan:edit-own": "change what belongs to one's own units",
  "plan:edit": "change the whole plan",
  "plan:approve": "approve analyses, strategies and procedures",
  "contributors:invite": "invite people to answer impact analyses of their units",
  "history:read": "read the history and the jobs",
  "audit:read": "read the audit",
  "people:manage": "say who comes in",
  "jobs:run": "run jobs and try connections",
  "backups:read": "take backups away",
  "journal:append": "write what happens in exercises and incidents",
  "occasions:lead":
    "declare and end incidents, run exercises, and withdraw what others wrote of them",
  "observations:append": "send what observers saw",
  "observers:retire": "retire observers that are gone",
  "calls:start": "call people by a call tree",
  "calendar:read": "subscribe to what is due in a calendar program",
  "own-account": "see one's own account, tokens and sessions",
};

/** Who has a permission, as the beginning of a sentence: `Auditors and administrators`. */
export function holdersOf(permission: Permission): string {
  const roles = Role.options
    .filter((role) => isGranted(role, permission))
    .map((role) => `${roleWords[role]}s`);
  const words =
    roles.length < 2
      ? roles.join("")
      : `${roles.slice(0, -1).join(", ")} and ${roles.slice(-1).join("")}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
