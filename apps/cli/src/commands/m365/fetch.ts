import { join } from "node:path";
import type { ReportPeriod } from "@mainstay/tenant";
import { toM365FetchDocument } from "../../documents/m365-fetch.ts";
import { complain, outputPage, print, withProgressUntil } from "../../terminal.ts";
import { type ExitCode, exit } from "../../failure.ts";
import { fetchedText } from "../../render/m365-fetch.ts";
import { type NextStep, nextStep } from "../../render/next-step.ts";
import { stacked } from "../../render/page.ts";
import { fetchTenant } from "../../tenant/fetch-tenant.ts";
import { type Fetched, type FetchPart, fetchParts } from "../../tenant/fetched.ts";
import { chosenTenant, type TenantChoice } from "../../tenant/tenant-choice.ts";

/** What `mainstay m365 fetch` was asked. */
export type M365FetchOptions = TenantChoice & {
  readonly to: string;
  readonly only?: readonly FetchPart[];
  readonly period: ReportPeriod;
  readonly json?: boolean;
};

/** Saves what a tenant has as files that the other commands read. */
export async function m365FetchCommand(options: M365FetchOptions): Promise<ExitCode> {
  const { to: folder, only: parts = fetchParts, period, json } = options;
  const tenant = chosenTenant(options);
  const fetched = await withProgressUntil(`Asking ${new URL(tenant.base).host}`, () =>
    fetchTenant(tenant, { folder, parts, period }),
  );
  if (json === true) await print(JSON.stringify(toM365FetchDocument(fetched)));
  else {
    const page = outputPage();
    await print(stacked([fetchedText(page, fetched), next(page, fetched)]));
  }
  return codeOf(fetched, options);
}

function next(
  page: Parameters<typeof nextStep>[0],
  { files, folder }: Fetched,
): string | undefined {
  const has = (part: FetchPart) => files.some((file) => file.part === part);
  const step: NextStep | undefined = has("users")
    ? {
        command: ["map", "PLAN", "--usage", join(folder, "usage")],
        tells: "which unit of a plan uses what",
      }
    : has("health")
      ? {
          command: ["m365", "health", "PLAN", "--from", join(folder, "health")],
          tells: "what is wrong, and which functions that reaches",
        }
      : undefined;
  return step === undefined ? undefined : nextStep(page, step);
}

/** What a cloud does not have is no failure, unless just that was asked for. */
function codeOf({ files, failures }: Fetched, { only }: M365FetchOptions): ExitCode {
  const failed = failures.filter(({ kind }) => kind !== "not-offered" || only !== undefined).length;
  const halves = files.filter(({ failure }) => failure !== undefined).length;
  if (failed + halves === 0) return exit.fine;
  const words = [
    ...(failed === 0 ? [] : [`${failed} of what was asked for could not be fetched`]),
    ...(halves === 0 ? [] : [`${halves} could not be fetched to the end`]),
  ];
  complain(`error: ${words.join(", and ")}; what was read is in the files`);
  return exit.couldNotRun;
}
