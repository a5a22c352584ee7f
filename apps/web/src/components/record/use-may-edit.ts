import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { ownAccount } from "../../queries/own-account.ts";
import { mayEdit } from "./may-edit.ts";

/** Whether who is signed in may edit a record; one that belongs to no unit, if none is given. */
export function useMayEdit(
  plan: Plan,
  record: { readonly unit?: string | undefined } = {},
): boolean {
  const { data: account } = useQuery(ownAccount);
  return account !== undefined && mayEdit(account, plan, record);
}
