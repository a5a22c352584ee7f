import { addressIn, type Edit, mostOnOne, type Steps } from "@mainstay/plan";
import { unhurried } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";

/** Throws a Refusal where so much of an edit is about one record (`mostOnOne`) that others would wait for it. */
export async function requireFewOnOne(edit: Edit): Promise<void> {
  if (edit.length > mostOnOne) await unhurried(countingOnOne(edit));
}

function* countingOnOne(edit: Edit): Steps<void> {
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
    yield;
  }
}
