import { listRecords } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { ofOneRevision } from "./of-one-revision.ts";

const pageSize = 1000;

/** All elements as the server sends them, in pages of one revision: those that the plan writes, or with those it takes over. */
export function elementPages(which: "written" | "complete") {
  const read = (after: number) =>
    ask(listRecords, {
      path: { collection: "elements" },
      query: { ...(which === "complete" && { complete: "true" }), limit: pageSize, after },
    });
  return ofOneRevision(async () => {
    const first = await read(0);
    const starts = [];
    for (let after = pageSize; after < first.total; after += pageSize) starts.push(after);
    return [first, ...(await Promise.all(starts.map(read)))];
  });
}
