import { coverage, due, inspect, readinessIn } from "@mainstay/analysis";
import {
  type CoverageDocument,
  type DueDocument,
  type ReadinessDocument,
  type ReadinessListDocument,
  toCoverageDocument,
  toDueDocument,
  toReadinessDocument,
  toReadinessListDocument,
} from "@mainstay/api";
import { catalogs } from "@mainstay/m365";
import { UsageError } from "../failure.ts";
import { openWrittenPlan } from "../open-plan.ts";
import { parseAskedDay } from "../option-values.ts";
import { serverHolder } from "../record/server-holder.ts";
import { getElement } from "../scenario-choice.ts";
import { withProgress } from "../terminal.ts";
import { askedServer } from "./asked-server.ts";
import { changesSince } from "./changes-since.ts";

/** Of whose plan is asked what is due, on which day, and since when its changes count. */
export type WhosePlan = {
  readonly server?: string;
  readonly token?: string;
  readonly at?: string;
  readonly since?: string;
};

/** Whoever knows what is due in a plan. */
export type Teller = {
  readonly due: () => Promise<DueDocument>;
  readonly coverage: () => Promise<CoverageDocument>;
  readonly readiness: () => Promise<ReadinessListDocument>;
  readonly readinessOf: (element: string) => Promise<ReadinessDocument>;
  /** The names of the people of the plan. */
  readonly names: () => Promise<ReadonlyMap<string, string>>;
  /** How the command line names the plan. */
  readonly where: readonly string[];
  /** Whether it is known what was changed, and when. */
  readonly isOfChanges: boolean;
};

/** Asks a server, or works it out from files. Throws UsageError where both are meant. */
export async function teller(place: string | undefined, options: WhosePlan): Promise<Teller> {
  const { server, token, at, since } = options;
  if (server === undefined) {
    if (token !== undefined) throw new UsageError("--token is for --server: name the server too");
    return fileTeller(place ?? ".", options);
  }
  if (place !== undefined) {
    throw new UsageError("PLAN is one plan and that of --server another: leave one out");
  }
  if (at !== undefined || since !== undefined) {
    throw new UsageError(
      "--at and --since are for plans in files: a server says what is due today, and its log knows what changed",
    );
  }
  const { read } = serverHolder(server, token);
  return {
    ...askedServer(server, token),
    names: async () => namesIn((await read()).plan),
    where: ["--server", server],
    isOfChanges: true,
  };
}

async function fileTeller(place: string, { at, since }: WhosePlan): Promise<Teller> {
  const day = parseAskedDay(at, "--at");
  const { today } = day;
  const written = await openWrittenPlan(place);
  const changes =
    since === undefined ? undefined : await changesSince(since, { plan: written, place, today });
  const inspection = inspect(written, { ...day, catalogs });
  const { plan } = inspection;
  const readinesses = () => readinessIn(inspection, changes);
  return {
    due: async () =>
      withProgress("Looking what is due", () => toDueDocument(due(inspection, changes), today)),
    coverage: async () =>
      withProgress("Looking what was rehearsed", () =>
        toCoverageDocument(coverage(inspection), { at: today, limit: Infinity, after: 0 }),
      ),
    readiness: async () =>
      withProgress("Weighing the evidence", () =>
        toReadinessListDocument(readinesses().ofFunctions(), { plan, at: today }),
      ),
    readinessOf: async (id) => {
      const element = getElement(plan, id);
      return withProgress("Weighing the evidence", () =>
        toReadinessDocument(readinesses().of(element.id), { plan, at: today }),
      );
    },
    names: async () => namesIn(plan),
    where: [place],
    isOfChanges: changes !== undefined,
  };
}

function namesIn({
  people,
}: {
  readonly people: readonly { readonly id: string; readonly name: string }[];
}): ReadonlyMap<string, string> {
  return new Map(people.map(({ id, name }) => [id, name]));
}
