import { getRecord, Refused } from "@mainstay/api";
import type { Collection } from "@mainstay/plan";
import { ask } from "../server/server.ts";
import { Form } from "./form.ts";

/** A record as the plan writes it, and at which revision. */
export type FoundForm = { readonly revision: number; readonly form: Form };

/** A record as it is written now; undefined where the plan does not write it, as it is a catalog's or is not there. */
export async function findForm(collection: Collection, id: string): Promise<FoundForm | undefined> {
  try {
    const { revision, record } = await ask(getRecord, { path: { collection, id } });
    return { revision, form: Form.parse(record) };
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 404) return undefined;
    throw error;
  }
}
