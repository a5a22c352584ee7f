import { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { writtenPlan } from "../queries/written-plan.ts";
import { usePinned } from "../ui/use-pinned.ts";
import type { EditBase } from "./edit-base.ts";

/** The written plan as it was when it was first known here, for an edit of any part of it; undefined until then. */
export function usePlanBase(): EditBase | undefined {
  const [pinned, renew] = usePinned(useQuery(writtenPlan).data);
  return useMemo(() => {
    if (pinned === undefined) return undefined;
    let plan: Plan | undefined;
    // A whole plan takes a while to be read, which not every dialog needs.
    const before = () => (plan ??= Plan.parse(pinned.form));
    return { before, revision: pinned.revision, renew };
  }, [pinned, renew]);
}
