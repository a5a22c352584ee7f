import {
  callEndpoint,
  type CoverageDocument,
  type DueDocument,
  DueEntry,
  getCoverage,
  getProgramme,
  getReadiness,
  listReadiness,
  type ReadinessDocument,
  type ReadinessListDocument,
} from "@mainstay/api";
import * as z from "zod";
import { askServer, serverAt } from "../record/server-holder.ts";

/** What a server says of its own plan today, with what its log knows of changes. */
export type AskedServer = {
  readonly due: () => Promise<DueDocument>;
  readonly coverage: () => Promise<CoverageDocument>;
  readonly readiness: () => Promise<ReadinessListDocument>;
  readonly readinessOf: (element: string) => Promise<ReadinessDocument>;
};

/** Without what a server says of their place in its queue. */
const Entries = z.array(z.object(DueEntry.shape));

/** As many as a server gives at once. */
const limit = 1000;

/** A server to ask what is due in its plan. */
export function askedServer(url: string, token: string | undefined): AskedServer {
  const server = serverAt(url, token);
  return {
    due: () =>
      askServer(url, async () => {
        const ask = (after: number) =>
          callEndpoint(server, getProgramme, { query: { limit, after } });
        const pages = [await ask(0)];
        for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
          pages.push(await ask(next));
        const items = pages.flatMap((page) => page.items);
        return { at: pages[0]?.at ?? "", items: Entries.parse(items) };
      }),
    coverage: () =>
      askServer(url, async () => {
        const ask = (after: number) =>
          callEndpoint(server, getCoverage, { query: { limit, after } });
        const { at, scenarios, counts, total, items, next } = await ask(0);
        const whole = [...items];
        for (let after = next; after !== undefined; ) {
          const page = await ask(after);
          whole.push(...page.items);
          after = page.next;
        }
        return { at, scenarios, counts, items: whole, total };
      }),
    readiness: () => askServer(url, () => callEndpoint(server, listReadiness)),
    readinessOf: (element) =>
      askServer(url, () => callEndpoint(server, getReadiness, { path: { element } })),
  };
}
