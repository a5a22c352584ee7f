import { listRecords } from "@mainstay/api";
import { Element } from "@mainstay/plan";
import { ask } from "../server/server.ts";
import { inTurns } from "./in-turns.ts";
import { ofOneRevision } from "./of-one-revision.ts";
import { planQuery } from "./plan-query.ts";

/** All elements of the plan, with what it takes over from catalogs, as of one revision. */
export type Elements = {
  readonly revision: number;
  readonly list: readonly Element[];
  readonly byId: ReadonlyMap<string, Element>;
};

const pageSize = 1000;

/** Every element: a plan is small enough to be whole in a browser, and then nothing about it has to be waited for. */
export const elements = planQuery(["elements"], readElements);

async function readElements(): Promise<Elements> {
  const pages = await ofOneRevision(readPages);
  const list = await inTurns(
    pages.flatMap(({ items }) => items),
    (item) => Element.parse(item),
  );
  const revision = pages[0]?.revision ?? 0;
  return { revision, list, byId: new Map(list.map((it) => [it.id, it])) };
}

async function readPages() {
  const first = await readPage(0);
  const starts = [];
  for (let after = pageSize; after < first.total; after += pageSize) starts.push(after);
  return [first, ...(await Promise.all(starts.map(readPage)))];
}

function readPage(after: number) {
  return ask(listRecords, {
    path: { collection: "elements" },
    query: { complete: "true", limit: pageSize, after },
  });
}
