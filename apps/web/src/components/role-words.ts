import type { Role } from "@mainstay/api";

/** What a role is called where people read it. */
export const roleWords: Readonly<Record<Role, string>> = {
  viewer: "viewer",
  contributor: "contributor",
  responder: "responder",
  auditor: "auditor",
  "continuity-manager": "continuity manager",
  administrator: "administrator",
};
