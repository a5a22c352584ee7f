import { mostPreviewed, previewEdit } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";

/** Whether the server works out what an edit would do before it is made; a very large one is only made. */
export function isPreviewed(edit: Edit): boolean {
  if (edit.length > mostPreviewed) return false;
  const most = previewEdit.largestBody;
  return most === undefined || new Blob([JSON.stringify({ edit })]).size <= most;
}
