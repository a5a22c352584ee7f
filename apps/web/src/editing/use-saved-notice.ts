import type { Plan } from "@mainstay/plan";
import { useDoneNotice } from "../ui/use-done-notice.tsx";
import { commit, type Saved } from "./commit.ts";

/** Tells that something was saved, and offers to take it back as long as the notice stands. */
export function useSavedNotice(): (saved: Saved, words: string, after: Plan) => void {
  const tell = useDoneNotice();
  return ({ revision, undo }, words, after) =>
    tell(words, () =>
      commit({ edit: undo, before: after, revision, reason: `Takes back revision ${revision}` }),
    );
}
