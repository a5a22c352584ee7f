import { getOwnAccount } from "@mainstay/api";
import { ownAccount } from "../queries/own-account.ts";
import { queryClient } from "../server/query-client.ts";
import { ask } from "../server/server.ts";

/**
 * Whether nobody else has signed in on this device since the page was opened, in another tab: what was written here is not theirs
 * to send. If somebody has, the page is told, and becomes theirs.
 */
export async function isStillOwner(owner: string): Promise<boolean> {
  const { id = "administrator" } = await ask(getOwnAccount);
  if (id === owner) return true;
  await queryClient.invalidateQueries(ownAccount);
  return false;
}
