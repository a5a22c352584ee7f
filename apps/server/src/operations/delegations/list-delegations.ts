import { listDelegations as readDelegations } from "@mainstay/store";
import type { Services } from "../operation.ts";
import { toDelegationDocument } from "./delegation-document.ts";

/** Who may approve for whom, and who might. */
export async function listDelegations({ database, now }: Services) {
  const delegations = await readDelegations(database.db);
  return { items: delegations.map((delegation) => toDelegationDocument(delegation, now())) };
}
