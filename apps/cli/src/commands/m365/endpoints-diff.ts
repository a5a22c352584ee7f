import { existsSync } from "node:fs";
import { basename } from "node:path";
import { compareEndpoints, findVersion, isChangeList, sumChanges } from "@mainstay/m365";
import {
  type ComparedVersions,
  toM365EndpointsDiffDocument,
} from "../../documents/m365-endpoints-diff.ts";
import { changesPath, listPath } from "../../endpoints/held-lists.ts";
import type { Instance } from "../../endpoints/instances.ts";
import { listsFolder } from "../../endpoints/lists-folder.ts";
import { readChangesFile, readJsonFile, readListFile } from "../../endpoints/read-list.ts";
import { type ExitCode, exit, UsageError } from "../../failure.ts";
import { endpointDifferencesText } from "../../render/m365-endpoints-diff.ts";
import { nextStep } from "../../render/next-step.ts";
import { stacked } from "../../render/page.ts";
import { plain } from "../../render/words.ts";
import { complain, outputPage, print } from "../../terminal.ts";

/** Which files are compared: two lists, or records of changes alone. */
export type ComparedFiles = { readonly older: string; readonly newer?: string };

/** What `mainstay m365 endpoints diff` was asked, besides the files. */
export type M365EndpointsDiffOptions = {
  readonly changes?: string;
  readonly json?: boolean;
  /** Where lists named by their version are kept, and of which cloud they are. */
  readonly to?: string;
  readonly instance?: Instance;
};

/** Says what two versions of a list ask to be opened and let be closed. */
export async function m365EndpointsDiffCommand(
  { older, newer }: ComparedFiles,
  { changes, json = false, ...kept }: M365EndpointsDiffOptions,
): Promise<ExitCode> {
  if (newer === undefined && changes !== undefined) {
    throw new UsageError("--changes goes with two lists: give an older and a newer one");
  }
  const compared =
    newer === undefined
      ? ofRecords(older)
      : ofLists({ older: fileOf(older, kept), newer: fileOf(newer, kept), changes });
  if (json) {
    await print(JSON.stringify(toM365EndpointsDiffDocument(compared)));
    return exit.fine;
  }
  const page = outputPage();
  const today = new Date().toISOString().slice(0, 10);
  await print(
    stacked([
      endpointDifferencesText(page, { ...compared, today }),
      nextStep(page, {
        command: [
          "m365",
          "endpoints",
          "diff",
          older,
          ...(newer === undefined ? [] : [newer]),
          "--json",
        ],
        tells: "the same for the scripts that change firewalls",
      }),
    ]),
  );
  return exit.fine;
}

/** The file that is meant by a path, or by the version of a list that is kept. */
function fileOf(
  written: string,
  { to: folder = listsFolder(), instance = "Worldwide" }: M365EndpointsDiffOptions,
): string {
  const isVersion = /^\d{10}$/.test(written) && !existsSync(written);
  return isVersion ? listPath(folder, instance, written) : written;
}

function ofRecords(path: string): ComparedVersions {
  if (isChangeList(readJsonFile(path))) {
    return { differences: sumChanges(readChangesFile(path).changes) };
  }
  throw new UsageError(
    `${plain(path)} alone has nothing to be compared with: give an older and a newer list, or a file of /changes`,
  );
}

type Lists = Required<ComparedFiles> & { readonly changes: string | undefined };

function ofLists({ older, newer, changes }: Lists): ComparedVersions {
  const [from, to] = [older, newer].map((path) => findVersion(basename(path)));
  if (from !== undefined && to !== undefined && from > to) {
    complain(`warning: ${from} is newer than ${to}: the older list comes first`);
  }
  const beside = changesPath(newer);
  const records = changes ?? (existsSync(beside) ? beside : undefined);
  const differences = compareEndpoints(readListFile(older).sets, readListFile(newer).sets, {
    ...(to === undefined ? {} : { version: to }),
    ...(records === undefined ? {} : { changes: readChangesFile(records).changes }),
  });
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    differences,
  };
}
