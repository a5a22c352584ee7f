import type { Exercise, Plan } from "@mainstay/plan";
import type { Fields } from "../../../components/record/present.ts";
import type { Draft } from "../../../drafts/use-draft.ts";

/** What the fields of an exercise work on. */
export type Editing = {
  readonly plan: Plan;
  readonly draft: Draft<Exercise>;
  readonly set: (fields: Fields<Exercise>) => void;
};
