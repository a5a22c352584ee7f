import { listRecords } from "@mainstay/api";
import { ask } from "../server/server.ts";
import type { EditBase } from "../editing/edit-base.ts";
import { Form, idIn, partOfPlan } from "../drafts/form.ts";
import { inTurns } from "./in-turns.ts";
import { ofOneRevision } from "./of-one-revision.ts";
import { planQuery } from "./plan-query.ts";

/** The elements that the plan writes itself, in the form of the files, as of one revision. */
type OwnElements = {
  readonly revision: number;
  readonly forms: readonly Form[];
  readonly ids: ReadonlySet<string>;
};

const pageSize = 1000;

/** What edits of many elements start from. */
export const ownElements = planQuery(["own-elements"], readOwnElements);

/** The same as what an edit is made of. */
export function baseOf(own: OwnElements | undefined): EditBase | undefined {
  return own && { before: () => partOfPlan("elements", own.forms), revision: own.revision };
}

async function readOwnElements(): Promise<OwnElements> {
  const pages = await ofOneRevision(readPages);
  const items = pages.flatMap((page) => page.items);
  const forms = await inTurns(items, (item) => Form.parse(item));
  return { revision: pages[0]?.revision ?? 0, forms, ids: new Set(forms.map(idIn)) };
}

async function readPages() {
  const pages: Awaited<ReturnType<typeof readPage>>[] = [];
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(after);
    pages.push(page);
    after = page.next;
  }
  return pages;
}

function readPage(after: number) {
  return ask(listRecords, {
    path: { collection: "elements" },
    query: { limit: pageSize, after },
  });
}
