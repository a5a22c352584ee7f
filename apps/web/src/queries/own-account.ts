import { getOwnAccount } from "@mainstay/api";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../server/server.ts";
import { clearForAnother } from "./clear-for-another.ts";

/** Who is signed in, and what they may do. */
export const ownAccount = queryOptions({
  queryKey: ["own-account"],
  queryFn: async ({ client, queryKey }) => {
    const account = await ask(getOwnAccount);
    clearForAnother(client, queryKey, account);
    return account;
  },
  // Somebody else may have signed in on this device, in another tab.
  refetchOnWindowFocus: "always",
});
