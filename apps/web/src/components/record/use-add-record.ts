import { type Collection, encodeRecord, Plan, type RecordOf } from "@mainstay/plan";
import { getPlan } from "@mainstay/api";
import { latestPlan } from "../../drafts/send-edit-anyway.ts";
import { commit } from "../../editing/commit.ts";
import { useSavedNotice } from "../../editing/use-saved-notice.ts";
import { ask } from "../../server/server.ts";
import { freeId } from "../free-id.ts";

/** A record that is to be added. */
export type Addition<C extends Collection> = {
  readonly collection: C;
  readonly name: string;
  /** Why, for whoever reads the history. */
  readonly reason: string;
  readonly savedWords: string;
  /** The record with the id that it gets. */
  readonly toRecord: (id: string) => RecordOf<C>;
};

/** Adds a record to the plan as it is now, tells so, and offers to take it back. Gives the id that it got. */
export function useAddRecord(): <C extends Collection>(addition: Addition<C>) => Promise<string> {
  const tell = useSavedNotice();
  return async ({ collection, name, reason, savedWords, toRecord }) => {
    const { revision, plan: form } = await ask(getPlan);
    const before = Plan.parse(form);
    const id = freeId(
      name,
      before[collection].map((record) => record.id),
    );
    const value = encodeRecord(collection, toRecord(id));
    const edit = [{ put: `${collection}/${id}`, value }];
    const saved = await commit({ edit, before, revision, reason });
    await latestPlan();
    tell(saved, savedWords);
    return id;
  };
}
