import type { Permission, Role } from "@mainstay/api";
import type { KnownServers } from "@mainstay/flows";
import type { Database, Journal, ObservationStore, WayIn } from "@mainstay/store";
import type { Logger } from "pino";
import type { Analyses } from "../analysis/analyses.ts";
import type { JobSettings } from "../jobs/job.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
import type { Notices } from "../record/notices.ts";
import type { BegunExercises } from "../people/withheld/begun-exercises.ts";
import type { AccessNotices } from "../people/access-notices.ts";
import type { ProviderSettings } from "../people/people-settings.ts";
import type { PlanRecord } from "../record/plan-record.ts";
import type { StrangerTally } from "./stranger-tally.ts";

/** Who asks. */
export type Person = {
  /** The id that they keep, whatever they are called. */
  readonly id: string;
  readonly name: string;
  /** The address of their account; left out where they have none. */
  readonly email?: string;
  /** By which way they came in. */
  readonly way: Extract<WayIn, "session" | "token" | "administrator-token">;
  /** When that way ends by itself; left out where it does not. */
  readonly until?: Date;
  readonly role: Role;
  /** The business units that are theirs; those below belong to them. */
  readonly units: readonly string[];
  /** What the API token is for that they asked with; left out where no token did. */
  readonly scopes?: readonly Permission[];
  /** The API token that they asked with, and the observer that it appends for: none yet, or any (`*`). */
  readonly token?: { readonly id: string; readonly observer: string | undefined };
  /** The session that they asked with. */
  readonly session?: string;
};

/** Finds out who sends a request; undefined for nobody. */
export type Authenticate = (request: Request) => Promise<Person | undefined>;

/** What the server is configured to connect to and to write to; what is left out is not configured. */
type Connected = Pick<JobSettings, "tenant" | "backups" | "calls"> &
  Pick<JobSettings, "mail"> & { readonly provider?: Pick<ProviderSettings, "issuer"> };

/** What every operation works with. */
export type Services = {
  readonly database: Database;
  readonly observations: ObservationStore;
  readonly journal: Journal;
  /** Of occasions, such as `exercises/autumn`, whose journals have new entries. */
  readonly journalNotices: Notices;
  /** Of calls in which something happened, by their ids. */
  readonly callNotices: Notices;
  readonly record: PlanRecord;
  readonly begunExercises: BegunExercises;
  readonly access: AccessNotices;
  readonly analyses: Analyses;
  readonly jobs: JobRunner;
  readonly connected: Connected;
  /** By which rules observed servers have roles, and areas are dark; the built-in ones without. */
  readonly knownServers: KnownServers | undefined;
  readonly log: Logger;
  readonly now: () => Date;
  /** Where browsers reach the server, such as `https://mainstay.example`. */
  readonly origin: string;
  /** How many reverse proxies stand in front. */
  readonly proxies: number;
  readonly strangers: StrangerTally;
  /** Whether people may approve what they submitted themselves. */
  readonly ownApprovals: boolean;
  /** Aborted when the server is to stop: what would go on for ever ends then. */
  readonly stopping: AbortSignal;
};
