import type { Permission } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { roleWords } from "../../components/role-words.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { holdersOf, permissionWords } from "./permission-words.ts";

/** A page that only some roles may open; others read who may, and what they are themselves. */
export function ForRoles({
  permission,
  title,
  children,
}: {
  readonly permission: Permission;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const account = useQuery(ownAccount);
  return (
    <Asked query={account}>
      {({ role, permissions }) =>
        permissions.includes(permission) ? (
          children
        ) : (
          <>
            <PageHeading title={title} />
            <EmptyState>
              {holdersOf(permission)} may {permissionWords[permission]}; you come in as{" "}
              {roleWords[role]}. If you need this, ask an administrator for another role.
            </EmptyState>
          </>
        )
      }
    </Asked>
  );
}
