import type { WatchMark } from "@mainstay/flows/watching";
import type { Seen } from "../observe.ts";
import { joinSeen } from "./join-seen.ts";
import type { Spool } from "./spool.ts";

/** Keeps what is seen in a spool; what that has no room for is kept in memory, and goes with the next. */
export function fillSpool(
  spool: Pick<Spool, "add">,
  complain: (why: string) => void,
): (seen: Seen, mark: WatchMark) => Promise<void> {
  let unwritten: Seen | undefined;
  return async (seen, mark) => {
    unwritten = joinSeen(unwritten, seen);
    try {
      await spool.add(unwritten, mark);
      unwritten = undefined;
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
    }
  };
}
