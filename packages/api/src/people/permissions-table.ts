import type { Endpoint } from "../contract/endpoint.ts";
import { isGranted, type Permission, permissions, Role } from "./roles.ts";

/** Who may do what, for `docs/permissions.md`, in Markdown: a row for each permission, and which endpoints ask for it. */
export function permissionsTable(endpoints: readonly Endpoint[]): string {
  const roles = Role.options;
  const lines = [
    `| permission | ${roles.join(" | ")} |`,
    `| --- |${" --- |".repeat(roles.length)}`,
    ...permissions.map((permission) => {
      const cells = roles.map((role) => (isGranted(role, permission) ? "yes" : ""));
      return `| \`${permission}\` | ${cells.join(" | ")} |`;
    }),
  ];
  const asking = permissions.flatMap((permission) => endpointsOf(permission, endpoints));
  return [...lines, ...asking].join("\n");
}

function endpointsOf(permission: Permission, endpoints: readonly Endpoint[]): readonly string[] {
  const rows = endpoints
    .filter((endpoint) => endpoint.permission === permission)
    .map(({ method, url, summary }) => `- \`${method} ${url}\` ${summary}`);
  return rows.length === 0 ? [] : ["", `## ${permission}`, "", ...rows];
}
