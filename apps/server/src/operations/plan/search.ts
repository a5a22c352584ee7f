import { collectionNames } from "@mainstay/plan";
import { fieldOf } from "../../record/find-text.ts";
import { indexTexts } from "../../record/index-texts.ts";
import type { Request, Services } from "../operation.ts";

type Query = { readonly text: string; readonly limit: number };

/** Records anywhere in the plan whose id, name or description contains all words; those that begin with them first. */
export function search({ record }: Services, { query }: Request<unknown, Query, unknown>) {
  const words = query.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const plan = record.complete;
  const [longest = ""] = words.toSorted((one, other) => other.length - one.length);
  const found = collectionNames.flatMap((collection) => {
    const records = plan[collection];
    const { texts, index } = linesOf(records);
    return Array.from(index.candidates(longest)).flatMap((at) => {
      if (!words.every((word) => texts[at].includes(word))) return [];
      const isFirst = words.some((word) => texts[at].startsWith(word));
      const { id } = records[at];
      return [{ collection, id: String(id), name: nameOf(records[at]), isFirst }];
    });
  });
  const best = found.toSorted((one, other) => Number(other.isFirst) - Number(one.isFirst));
  return {
    revision: record.head.revision,
    found: best.slice(0, query.limit).map(({ collection, id, name }) => ({ collection, id, name })),
  };
}

const linesOf = indexTexts(
  (record: { readonly id: string }) =>
    `${nameOf(record)} ${record.id} ${fieldOf(record, "description")}`,
);

function nameOf(record: { readonly id: string }): string {
  return fieldOf(record, "name") || record.id;
}
