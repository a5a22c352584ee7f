import { callEndpoint, compareObservations } from "@mainstay/api";
import type * as z from "zod";
import { type ExitCode, exit } from "../failure.ts";
import { type AskedWindow, windowsAt } from "../flows/asked-window.ts";
import { askServer, serverAt } from "../record/server-holder.ts";
import { changesText } from "../render/comparison/changes.ts";
import { outputPage, print } from "../terminal.ts";

/** What is to be compared: two windows of what a server has, the earlier first. */
type BetweenOptions = {
  readonly before: AskedWindow;
  readonly after: AskedWindow;
  readonly server: string;
  readonly token: string | undefined;
  readonly all: boolean;
  readonly json: boolean;
};

type Difference = z.output<typeof compareObservations.answer>;

/** As many as a server tells at once. */
const limit = 1000;

/** Tells what is otherwise on the network in one window than in another: new, gone, failing, working again, grown, shrunk. */
export async function compareBetween({
  before,
  after,
  server,
  token,
  all,
  json,
}: BetweenOptions): Promise<ExitCode> {
  const windows = windowsAt({ before, after }, new Date());
  const { from: beforeFrom, until: beforeUntil } = windows.before;
  const asked = { ...windows.after, beforeFrom, beforeUntil, limit };
  const at = serverAt(server, token);
  const page = (from: number) =>
    askServer(server, () =>
      callEndpoint(at, compareObservations, { query: { ...asked, after: from } }),
    );
  const { next: begun, ...difference } = await page(0);
  const [items, ends] = [[...difference.items], new Map(endsOf(difference))];
  for (let next = begun; next !== undefined; ) {
    const more: Difference = await page(next);
    items.push(...more.items);
    for (const [id, end] of endsOf(more)) ends.set(id, end);
    next = more.next;
  }
  const whole = { ...difference, items, ends: [...ends.values()] };
  await print(json ? JSON.stringify(whole) : changesText(outputPage(), whole, all));
  return exit.fine;
}

function endsOf({ ends }: Pick<Difference, "ends">) {
  return ends.map((end) => [end.id, end] as const);
}
