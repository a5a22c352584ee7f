import { daysBetween } from "@mainstay/plan";
import { microsoftService } from "@mainstay/tenant";
import { toM365EndpointsDocument } from "../../documents/m365-endpoints.ts";
import { heldLists } from "../../endpoints/held-lists.ts";
import { type Instance, instances } from "../../endpoints/instances.ts";
import { countAreas, type ListSummary, publicationDay } from "../../endpoints/list-summary.ts";
import { listsFolder } from "../../endpoints/lists-folder.ts";
import { readListFile } from "../../endpoints/read-list.ts";
import { checkedIn } from "../../endpoints/update-memory.ts";
import { type Updated, updateList } from "../../endpoints/update-list.ts";
import { CannotRun, type ExitCode, exit } from "../../failure.ts";
import { endpointListsText, updatedText } from "../../render/m365-endpoints.ts";
import { type NextStep, nextStep } from "../../render/next-step.ts";
import { stacked } from "../../render/page.ts";
import { plain } from "../../render/words.ts";
import { outputPage, print, withProgressUntil } from "../../terminal.ts";

/** What `mainstay m365 endpoints` was asked. */
export type M365EndpointsOptions = {
  readonly update?: boolean;
  readonly instance?: Instance;
  readonly to?: string;
  readonly service?: string;
  readonly json?: boolean;
};

/** Shows which lists of endpoints are held, after bringing one up to date if that was asked. */
export async function m365EndpointsCommand({
  update = false,
  instance,
  to: folder = listsFolder(),
  service: base = microsoftService,
  json = false,
}: M365EndpointsOptions): Promise<ExitCode> {
  const now = new Date();
  const updated = update
    ? await withProgressUntil(`Asking ${new URL(base).host}`, () =>
        updateList({ folder, instance: instance ?? "Worldwide", now, service: { base } }),
      )
    : undefined;
  const lists = summaries(
    folder,
    now,
    updated === undefined ? instance : (instance ?? "Worldwide"),
  );
  if (json) {
    await print(JSON.stringify(toM365EndpointsDocument(lists, updated)));
    return exit.fine;
  }
  if (lists.length === 0) {
    throw new CannotRun(
      `there is no list of endpoints${instance === undefined ? "" : ` for ${instance}`} in ${plain(folder)}: download one with \`mainstay m365 endpoints --update\``,
    );
  }
  const page = outputPage();
  await print(
    stacked([
      updated === undefined ? undefined : updatedText(page, updated),
      endpointListsText(page, lists),
      nextStep(page, next(lists, updated)),
    ]),
  );
  return exit.fine;
}

function summaries(
  folder: string,
  now: Date,
  wanted: Instance | undefined,
): readonly ListSummary[] {
  const held = heldLists(folder);
  const checked = checkedIn(folder);
  const today = now.toISOString().slice(0, 10);
  return instances.flatMap((instance) => {
    const [newest, ...older] = held.filter((list) => list.instance === instance);
    if (newest === undefined || (wanted !== undefined && wanted !== instance)) return [];
    const published = publicationDay(newest);
    const last = checked[instance];
    return {
      ...newest,
      published,
      ageDays: daysBetween(published, today),
      ...(last === undefined ? {} : { checked: last }),
      older: older.map(({ version }) => version),
      areas: countAreas(readListFile(newest.path).sets),
    };
  });
}

function next([list]: readonly ListSummary[], updated: Updated | undefined): NextStep {
  const [before] = list.older;
  if (updated?.outcome === "downloaded" && before !== undefined) {
    return {
      command: ["m365", "endpoints", "diff", list.path.replace(list.version, before), list.path],
      tells: "what has to be opened for the new version, and by when",
    };
  }
  return {
    command: ["m365", "classify", "hosts.txt", "--endpoints", list.path],
    tells: "which service each host of a log is of",
  };
}
