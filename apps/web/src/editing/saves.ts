import { useMutationState } from "@tanstack/react-query";
import { queryClient } from "../server/query-client.ts";

/** An edit that is on its way: of how many changes it is, and since when, in milliseconds since 1970. */
export type Save = { readonly changes: number; readonly since: number };

const mutationKey = ["save"];

/** Does what saves an edit of so many changes; while it does, every page knows. */
export function saveInSight<Saved>(changes: number, act: () => Promise<Saved>): Promise<Saved> {
  const options = { mutationKey, mutationFn: act, networkMode: "always", gcTime: 0 } as const;
  const save = queryClient.getMutationCache().build(queryClient, {
    ...options,
    meta: { changes },
  });
  return save.execute(undefined);
}

/** What is on its way now, from whichever page. */
export function useSaves(): readonly Save[] {
  return useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ meta, state }): Save => ({
      changes: Number(meta?.["changes"] ?? 0),
      since: state.submittedAt,
    }),
  });
}
