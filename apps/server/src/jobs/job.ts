import type { JobName } from "@mainstay/api";
import type { UnitAttribute } from "@mainstay/m365";
import type { CloudName, Tenant } from "@mainstay/tenant";
import type { KyselyTransactionLike } from "pg-boss";
import type { CallSettings } from "../calls/call-settings.ts";
import type { MailSettings } from "../mail/mail-settings.ts";
import type { Services } from "../http/context.ts";
import type { AskedServers } from "../reverse-names/ask-reverse-names.ts";

/** What jobs are told about where they run. */
export type JobSettings = {
  /** Where backups are written, and how many are kept; none are written without. */
  readonly backups?: { readonly directory: string; readonly keep: number };
  /** The Microsoft 365 tenant that is read; none is without. */
  readonly tenant?: Tenant;
  /** Where the list of endpoints comes from, a file or an address, and of which cloud; none is read without. */
  readonly endpoints?: { readonly from: string; readonly cloud: CloudName };
  /** Which DNS servers are asked for names of observed addresses, and the milliseconds after each few; none are without. */
  readonly reverseLookups?: { readonly servers: AskedServers; readonly pause?: number };
  /** Of which minutes silence and failures are told to people at once; nothing is without. */
  readonly observationNotices?: { readonly minutes: number };
  /** How mails are sent; none are without. */
  readonly mail?: MailSettings;
  /** How people are called; nobody is without. */
  readonly calls?: CallSettings;
  /** Which attribute of a user of the tenant says their business unit. */
  readonly unitsBy?: UnitAttribute;
};

/** What a job works with. */
export type JobContext = Pick<
  Services,
  | "database"
  | "observations"
  | "journal"
  | "begunExercises"
  | "record"
  | "analyses"
  | "knownServers"
  | "log"
  | "now"
> & {
  readonly settings: JobSettings;
  /** Aborted when the job takes too long, or the server stops. */
  readonly signal: AbortSignal;
  /** Has another job run, once the transaction is done. */
  readonly startNext: (job: JobName, within: KyselyTransactionLike) => Promise<void>;
};

/** Something that the server does by itself. There is one run of a job at a time, whatever the number of processes. */
export type Job = {
  readonly name: JobName;
  readonly does: string;
  /** When, in cron's words, in UTC; absent where another job starts it. */
  readonly schedule?: string;
  /** Why it does no harm to run it twice. */
  readonly twice: string;
  /** Whether it runs once more where it is asked for while it runs; else what it was asked for then waits for its schedule. */
  readonly runsOnceMore?: true;
  /** How many minutes a run may take before it is given up and tried again. */
  readonly minutes: number;
  /** How often a run that failed is tried again, each time after a longer pause. */
  readonly retries: number;
  /** Why it cannot run here; undefined where it can. */
  readonly off?: (settings: JobSettings) => string | undefined;
  /** Says what it did. Throws where it failed. */
  readonly run: (context: JobContext) => Promise<string>;
};
