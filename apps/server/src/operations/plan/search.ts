import { collectionNames } from "@mainstay/plan";
import { type Request, type Services } from "../operation.ts";

type Query = { readonly text: string; readonly limit: number };

/** Records anywhere in the plan whose id, name or description contains all words; those that begin with them first. */
export function search({ record }: Services, { query }: Request<unknown, Query, unknown>) {
  const words = query.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const plan = record.complete;
  const found = collectionNames.flatMap((collection) =>
    plan[collection].flatMap((entry) => {
      const name = "name" in entry && typeof entry.name === "string" ? entry.name : entry.id;
      const description =
        "description" in entry && typeof entry.description === "string" ? entry.description : "";
      const text = `${name} ${entry.id} ${description}`.toLowerCase();
      if (!words.every((word) => text.includes(word))) return [];
      const isFirst = words.some((word) => text.startsWith(word));
      return [{ collection, id: String(entry.id), name, isFirst }];
    }),
  );
  const best = found.toSorted((one, other) => Number(other.isFirst) - Number(one.isFirst));
  return {
    revision: record.head.revision,
    found: best.slice(0, query.limit).map(({ collection, id, name }) => ({ collection, id, name })),
  };
}
