import { addressIn, type Edit, mostOnOne } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";

/** Throws a Refusal where so much of an edit is about one record (`mostOnOne`) that others would wait for it. */
export function requireFewOnOne(edit: Edit): void {
  if (edit.length <= mostOnOne) return;
  const counts = new Map<string, number>();
  for (const operation of edit) {
    const record = addressIn(operation).split("/", 2).join("/");
    const count = (counts.get(record) ?? 0) + 1;
    counts.set(record, count);
    if (count > mostOnOne) {
      throw new Refusal(
        422,
        `More than ${mostOnOne} operations lead into ${record}: put it as a whole, or send several edits.`,
      );
    }
  }
}
