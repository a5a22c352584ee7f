import type { Edit, Exercise } from "@mainstay/plan";
import { editOfForm, toForm } from "../../drafts/form.ts";

/** What makes one exercise into the other, as few fields and items as differ. */
export function exerciseEdit(before: Exercise, after: Exercise): Edit {
  return editOfForm("exercises", {
    before: toForm("exercises", before),
    after: toForm("exercises", after),
  });
}
