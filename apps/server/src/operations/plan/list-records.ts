import { type Collection, encodeRecord, type Plan } from "@mainstay/plan";
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
  const plan = query.complete ? record.complete : record.head.plan;
  const { items, total } = matching(plan, path.collection, query);
  const next = query.after + items.length;
  return WrittenJson.of({
    revision: record.head.revision,
    items,
    total,
    ...(next < total ? { next } : {}),
  });
}

function matching<C extends Collection>(plan: Plan, collection: C, query: Query) {
  const wanted = query.text?.toLowerCase();
  const all: readonly Plan[C][number][] = plan[collection];
  const found = all.filter(
    (record) =>
      (wanted === undefined || wordsOf(record).includes(wanted)) &&
      (query.unit === undefined || fieldOf(record, "unit") === query.unit) &&
      (query.kind === undefined || fieldOf(record, "kind") === query.kind),
  );
  const items = found
    .slice(query.after, query.after + query.limit)
    .map((record) => encodeRecord(collection, record));
  return { items, total: found.length };
}

function wordsOf(record: object): string {
  return `${fieldOf(record, "id")} ${fieldOf(record, "name")}`.toLowerCase();
}

function fieldOf(record: object, field: string): string {
  const value: unknown = Reflect.get(record, field);
  return typeof value === "string" ? value : "";
}
