import { Element } from "@mainstay/plan";
import { elementPages } from "./element-pages.ts";
import { inTurns } from "./in-turns.ts";
import { planQuery } from "./plan-query.ts";

/** All elements of the plan, with what it takes over from catalogs, as of one revision. */
export type Elements = {
  readonly revision: number;
  readonly list: readonly Element[];
  readonly byId: ReadonlyMap<string, Element>;
};

/** Every element: a plan is small enough to be whole in a browser, and then nothing about it has to be waited for. */
export const elements = planQuery(["elements"], readElements);

async function readElements(): Promise<Elements> {
  const pages = await elementPages("complete");
  const list = await inTurns(
    pages.flatMap(({ items }) => items),
    (item) => Element.parse(item),
  );
  const revision = pages[0]?.revision ?? 0;
  return { revision, list, byId: new Map(list.map((it) => [it.id, it])) };
}
