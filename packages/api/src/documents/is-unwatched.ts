import type { EdgeChange } from "@mainstay/flows";

/** A change with the share of each window, 0 to 1, that somebody watched who saw the connection. */
type Changed = {
  readonly change: EdgeChange;
  readonly watched: { readonly before: number; readonly after: number };
};

/** Whether a connection only seems to be new or gone, because nobody watched the other window who saw it. */
export function isUnwatched({ change, watched }: Changed): boolean {
  return (change === "gone" && watched.after === 0) || (change === "new" && watched.before === 0);
}
