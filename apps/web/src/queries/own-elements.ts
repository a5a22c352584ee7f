import type { EditBase } from "../editing/edit-base.ts";
import { Form, idIn, partOfPlan } from "../drafts/form.ts";
import { elementPages } from "./element-pages.ts";
import { inTurns } from "./in-turns.ts";
import { planQuery } from "./plan-query.ts";

/** The elements that the plan writes itself, in the form of the files, as of one revision. */
type OwnElements = {
  readonly revision: number;
  readonly forms: readonly Form[];
  readonly ids: ReadonlySet<string>;
};

/** What edits of many elements start from. */
export const ownElements = planQuery(["own-elements"], readOwnElements);

/** The same as what an edit is made of. */
export function baseOf(own: OwnElements | undefined): EditBase | undefined {
  return own && { before: () => partOfPlan("elements", own.forms), revision: own.revision };
}

async function readOwnElements(): Promise<OwnElements> {
  const pages = await elementPages("written");
  const items = pages.flatMap((page) => page.items);
  const forms = await inTurns(items, (item) => Form.parse(item));
  return { revision: pages[0]?.revision ?? 0, forms, ids: new Set(forms.map(idIn)) };
}
