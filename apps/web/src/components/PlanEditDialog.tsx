import type { Edit } from "@mainstay/plan";
import type { ReactNode } from "react";
import type { Keeping } from "../drafts/use-kept.ts";
import { EditDialog } from "../editing/EditDialog.tsx";
import { usePlanBase } from "../editing/use-plan-base.ts";

/** What is to be done, and what it is called. */
export type PlannedEdit = {
  readonly title: string;
  /** By which name its reason is kept, where the title stands for several things. */
  readonly keptAs?: string;
  /** Above the preview: what it means. */
  readonly about: string;
  readonly edit: Edit;
  /** What the button says that saves. */
  readonly verb: string;
  readonly savedWords: string;
  /** Whether a reason has to be given; it may be, if left out. */
  readonly reason?: "needed";
};

/** Shows what an edit of any part of the plan would do, and saves it when told to. */
export function PlanEditDialog({
  planned: { about, ...planned },
  typed,
  saved,
  close,
  children,
}: {
  readonly planned: PlannedEdit;
  /** What was entered for it before. */
  readonly typed?: Keeping;
  /** Told when it was saved, also where the dialog was closed before. */
  readonly saved?: () => void;
  /** Told whether it was saved, when the dialog is to close. */
  readonly close: (isSaved: boolean) => void;
  /** What is asked besides, below what it means. */
  readonly children?: ReactNode;
}) {
  const base = usePlanBase();
  return (
    <EditDialog {...planned} base={base} typed={typed} saved={saved} done={close}>
      <p>{about}</p>
      {children}
    </EditDialog>
  );
}
