import type { MeasuredEvidence } from "@mainstay/analysis";
import { emptyHistory, type HealthHistory } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import { type Database, latestReading, planAt } from "@mainstay/store";
import { knownHistory } from "../jobs/health.ts";
import { UsageReading } from "../jobs/usage-reading.ts";
import type { PlanRecord } from "../record/plan-record.ts";
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
  readonly usage?: ReadUsage;
  readonly history: HealthHistory;
};

/** The last reading of usage, and when it was. */
type ReadUsage = Omit<UsageReading, "evidence"> & {
  readonly at: string;
  readonly evidence: readonly MeasuredEvidence[];
};

/** The current plan, with what else a question is about. */
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
  const usage = about === "application-map" ? await readUsage(database) : undefined;
  return { ...plans, history: emptyHistory, ...(usage === undefined ? {} : { usage }) };
}

async function readUsage({ db }: Database): Promise<ReadUsage | undefined> {
  const reading = await latestReading(db, "usage");
  if (reading === undefined) return undefined;
  return { ...UsageReading.parse(reading.form), at: reading.at };
}
