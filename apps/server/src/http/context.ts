import type { Role } from "@mainstay/api";
import type { Database } from "@mainstay/store";
import type { Logger } from "pino";
import type { Analyses } from "../analysis/analyses.ts";
import type { PlanRecord } from "../record/plan-record.ts";

/** Who asks. */
export type Person = {
  readonly name: string;
  readonly role: Role;
  /** The business units that are theirs; those below belong to them. */
  readonly units: readonly string[];
};

/** Finds out who sends a request; undefined for nobody. */
export type Authenticate = (headers: Headers) => Promise<Person | undefined>;

/** What every operation works with. */
export type Services = {
  readonly database: Database;
  readonly record: PlanRecord;
  readonly analyses: Analyses;
  readonly log: Logger;
  readonly now: () => Date;
  /** Aborted when the server is to stop: what would go on for ever ends then. */
  readonly stopping: AbortSignal;
};
