import { listRecords } from "@mainstay/api";
import { ask } from "../server/server.ts";
import type { EditBase } from "../editing/EditDialog.tsx";
import { Form, idIn, partOfPlan } from "../drafts/form.ts";
import { inTurns } from "./in-turns.ts";
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
  const forms: Form[] = [];
  let revision: number | undefined;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(after);
    // Pages of different revisions do not fit together.
    if (revision !== undefined && page.revision !== revision) return readOwnElements();
    revision = page.revision;
    forms.push(...(await inTurns(page.items, (item) => Form.parse(item))));
    after = page.next;
  }
  const ids = new Set(forms.map(idIn));
  return { revision: revision ?? 0, forms, ids };
}

function readPage(after: number) {
  return ask(listRecords, {
    path: { collection: "elements" },
    query: { limit: pageSize, after },
  });
}
