import type { Collection, Plan } from "@mainstay/plan";
import { fieldOf, findText } from "../../record/find-text.ts";
import { recordText } from "../../record/record-text.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

type Query = {
  readonly complete: boolean;
  readonly limit: number;
  readonly after: number;
  readonly text?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind?: string | undefined;
};

/** A page of the records of a list that match. */
export function listRecords(
  { record }: Services,
  { path, query }: Request<{ readonly collection: Collection }, Query, unknown>,
): WrittenJson {
  const { revision, plan: written } = record.head;
  const plan = query.complete ? record.complete : written;
  const { items, total } = matching(plan, path.collection, query);
  const next = query.after + items.length;
  const more = next < total ? `,"next":${next}` : "";
  return new WrittenJson(
    `{"revision":${revision},"items":[${items.join(",")}],"total":${total}${more}}`,
  );
}

function matching<C extends Collection>(plan: Plan, collection: C, query: Query) {
  const { text = "", unit, kind, after, limit } = query;
  const all: readonly Plan[C][number][] = plan[collection];
  const named = text === "" ? all : findText(all, text);
  const found =
    unit === undefined && kind === undefined
      ? named
      : named.filter(
          (record) =>
            (unit === undefined || fieldOf(record, "unit") === unit) &&
            (kind === undefined || fieldOf(record, "kind") === kind),
        );
  const items = found.slice(after, after + limit).map((record) => recordText(collection, record));
  return { items, total: found.length };
}
