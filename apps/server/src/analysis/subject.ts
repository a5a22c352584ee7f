import type { MeasuredEvidence } from "@mainstay/analysis";
import { emptyHistory, type HealthHistory } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import {
  changedRecords,
  type ChangedRecords,
  nothingChanged,
  type Database,
  type Entry,
  findEntry,
  type Inverse,
  inverseOf,
  latestReading,
  planAt,
} from "@mainstay/store";
import { knownHistory } from "../jobs/health.ts";
import { UsageReading } from "../jobs/usage-reading.ts";
import type { PlanRecord } from "../record/plan-record.ts";
import { Ahead } from "./ahead.ts";
import type { Question } from "./questions.ts";

/** What a question is about: the plan, and of what was read in the tenant what the question needs. */
export type Subject = {
  readonly revision: number;
  /** As it is written. */
  readonly written: Plan;
  /** Completed with what it uses of the catalogs. */
  readonly plan: Plan;
  /** As it was at the revision that is asked about, if there is one. */
  readonly past?: Plan;
  /** The revision that is asked about, if there is one. */
  readonly entry?: Entry;
  /** How the revision that is asked about is taken back, if there is one. */
  readonly inverse?: Inverse;
  readonly usage?: ReadUsage;
  /** When what an analysis sees of each record was last changed, where the question is about what is due or proven. */
  readonly changes?: ReadonlyMap<string, string>;
  readonly history: HealthHistory;
};

/** The last reading of usage, and when it was. */
type ReadUsage = Omit<UsageReading, "evidence"> & {
  readonly at: string;
  readonly evidence: readonly MeasuredEvidence[];
};

/** The current plan, with what else a question is about. Throws Ahead where the log goes on after it, and the question is about that too. */
export async function subjectOf(
  { head, complete }: PlanRecord,
  question: Question,
  database: Database,
): Promise<Subject> {
  const { about } = question;
  const plans = { revision: head.revision, written: head.plan, plan: complete };
  if (about === "m365-now") return { ...plans, history: await knownHistory(database) };
  if (about === "plan-at") {
    const past = await planAt(database.db, question.revision);
    return { ...plans, history: emptyHistory, ...(past === undefined ? {} : { past }) };
  }
  if (about === "revision") {
    const entry = await findEntry(database.db, question.revision);
    return { ...plans, history: emptyHistory, ...(entry === undefined ? {} : { entry }) };
  }
  if (about === "inverse") {
    const { revision } = question;
    const inverse = await inverseOf(database.db, { revision, plan: head.plan });
    return { ...plans, history: emptyHistory, ...(inverse === undefined ? {} : { inverse }) };
  }
  if (isAboutDue(about)) {
    const { days: changes, revision } = await changesIn(database);
    if (revision > head.revision) throw new Ahead(revision);
    return { ...plans, history: emptyHistory, changes };
  }
  const usage = about === "application-map" ? await readUsage(database) : undefined;
  return { ...plans, history: emptyHistory, ...(usage === undefined ? {} : { usage }) };
}

async function readUsage({ db }: Database): Promise<ReadUsage | undefined> {
  const reading = await latestReading(db, "usage");
  if (reading === undefined) return undefined;
  return { ...UsageReading.parse(reading.form), at: reading.at };
}

function isAboutDue(about: Question["about"]): boolean {
  return ["programme", "due", "overview", "readiness", "readiness-list"].includes(about);
}

const changes = new WeakMap<Database, Promise<ChangedRecords>>();

/** Of the log only what is new since it was last asked is read. */
async function changesIn(database: Database): Promise<ChangedRecords> {
  const known = changes.get(database) ?? Promise.resolve(nothingChanged);
  const now = known.then((before) => changedRecords(database.db, before));
  changes.set(
    database,
    now.catch(() => known),
  );
  return now;
}
