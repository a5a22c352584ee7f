import { previewEdit } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** What an edit would change. */
export function preview(edit: Edit) {
  return planQuery(["preview", JSON.stringify(edit)], () => ask(previewEdit, { body: { edit } }));
}
