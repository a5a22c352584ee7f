import { getOwnAccount } from "@mainstay/api";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../server/server.ts";

/** Who is signed in, and what they may do. */
export const ownAccount = queryOptions({
  queryKey: ["own-account"],
  queryFn: () => ask(getOwnAccount),
});
