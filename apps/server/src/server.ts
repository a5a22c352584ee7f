import type { KnownServers } from "@mainstay/flows";
import {
  type DatabasePlace,
  keepRunning,
  openDatabase,
  openJournal,
  openObservations,
} from "@mainstay/store";
import { Analyses } from "./analysis/analyses.ts";
import { catalogs } from "@mainstay/m365";
import { isLoopback } from "./configuration/is-loopback.ts";
import { createApp } from "./http/app.ts";
import type { Authenticate } from "./http/context.ts";
import { type ListenOptions, listen } from "./http/listen.ts";
import type { RateLimits } from "./http/rate-limit.ts";
import { StrangerTally } from "./http/stranger-tally.ts";
import type { JobSettings } from "./jobs/job.ts";
import { type JobPace, JobRunner } from "./jobs/job-runner.ts";
import { Notices } from "./record/notices.ts";
import { type LogOptions, openLog } from "./logs/open-log.ts";
import { Metrics } from "./metrics/metrics.ts";
import { BegunExercises } from "./people/withheld/begun-exercises.ts";
import { AccessNotices } from "./people/access-notices.ts";
import { makeSetupLink } from "./people/invitations.ts";
import { NobodyConfigured } from "./people/nobody-configured.ts";
import { isConfigured, openPeople } from "./people/people.ts";
import type { PeopleSettings } from "./people/people-settings.ts";
import { PlanRecord } from "./record/plan-record.ts";
import { openTracing } from "./traces/open-tracing.ts";
import type { TraceSettings } from "./traces/trace-settings.ts";

/** How a server is started. */
export type ServerOptions = ListenOptions & {
  readonly database: DatabasePlace;
  /** A way to know who asks beside sessions and API tokens, and before them. */
  readonly authenticate?: Authenticate;
  /** Without, nobody can sign in. */
  readonly people?: PeopleSettings;
  readonly limits?: RateLimits;
  /** Whether figures are served at /metrics. */
  readonly metrics?: boolean;
  /** Nothing is logged without. */
  readonly log?: LogOptions;
  /** Where traces go; nothing is traced without. */
  readonly traces?: TraceSettings;
  readonly now?: () => Date;
  /** Whether a link is made that makes an administrator also where there is one, such as with the identity provider down. */
  readonly wantsSetupLink?: boolean;
  /** Whether people may approve what they submitted themselves; not unless the organisation wants it so. */
  readonly ownApprovals?: boolean;
  /** By which rules observed servers have roles, and areas are dark; the built-in ones without. */
  readonly knownServers?: KnownServers;
  /** The directory of the built web app; without, its address says how to build it. */
  readonly webApp?: string;
  /** What jobs need to know; those that are not told enough do not run. */
  readonly jobs?: JobSettings & { readonly pace?: Partial<JobPace> };
};

/** A server that answers. */
export type RunningServer = {
  readonly url: string;
  /** Makes an administrator, once, within an hour; left out where there is one and no link was asked for. */
  readonly setupLink?: string;
  /** Takes no more requests, finishes those that there are, then closes the database. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the database, reads the plan and listens. What was begun is undone where one of these fails. Throws
 * NobodyConfigured where others could reach the server before anybody may come in.
 */
export async function startServer({
  database: place,
  authenticate: first,
  people: settingsOfPeople,
  limits = { requestsPerMinute: 0, proxies: 0 },
  metrics = false,
  log: wantedLog,
  traces,
  now = () => new Date(),
  ownApprovals = false,
  wantsSetupLink = false,
  webApp,
  knownServers,
  jobs: { pace, ...settings } = {},
  ...where
}: ServerOptions): Promise<RunningServer> {
  await using opened = new AsyncDisposableStack();
  const tracing = opened.adopt(
    await openTracing(traces, (error) => log.warn({ error }, "traces are not sent")),
    ({ close }) => close(),
  );
  const log = openLog(wantedLog, tracing.ids);
  const watch = () =>
    tracing.begin({ name: "transaction", facts: { "db.system.name": "postgresql" } });
  const database = opened.adopt(await openDatabase(place, { watch }), ({ close }) => close());
  const isSettled =
    settingsOfPeople === undefined || (await isConfigured(database, settingsOfPeople));
  if (!isSettled && first === undefined && !isLoopback(where.host)) {
    throw new NobodyConfigured(where.host);
  }
  opened.adopt(keepRunning(place, log.warn.bind(log)), ({ stop }) => stop());
  const access = new AccessNotices();
  const onAccess = (person: string | undefined) => access.tell(person);
  const journalNotices = new Notices();
  const onJournal = (occasion: string | undefined) => journalNotices.tell(occasion);
  const callNotices = new Notices();
  const onCall = (id: string | undefined) => callNotices.tell(id);
  const record = opened.adopt(
    await PlanRecord.open(database, catalogs, { onAccess, onJournal, onCall }),
    (it) => it.close(),
  );
  const analyses = opened.adopt(new Analyses(record, database.connection, tracing), (it) =>
    it.close(),
  );
  const stopping = new AbortController();
  const observations = opened.adopt(openObservations(database, { now }), (it) => it.close());
  const journal = openJournal(database);
  const begunExercises = new BegunExercises(journal, journalNotices);
  const running = {
    database,
    observations,
    journal,
    begunExercises,
    record,
    analyses,
    knownServers,
    log,
    now,
  };
  const jobs = opened.adopt(
    await JobRunner.start({
      context: running,
      settings,
      tracing,
      stopping: stopping.signal,
      ...(pace === undefined ? {} : { pace }),
    }),
    (it) => it.close(),
  );
  const { host } = where;
  const urlAt = (port: number) => `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const appAt = (port: number) => {
    const origin = settingsOfPeople?.origin ?? urlAt(port);
    const people =
      settingsOfPeople === undefined
        ? undefined
        : openPeople({ ...settingsOfPeople, origin }, running);
    const provider = settingsOfPeople?.provider;
    return createApp({
      services: {
        ...running,
        access,
        journalNotices,
        callNotices,
        jobs,
        connected: { ...settings, ...(provider === undefined ? {} : { provider }) },
        origin,
        proxies: limits.proxies,
        strangers: new StrangerTally(),
        ownApprovals,
        stopping: stopping.signal,
      },
      authenticate: async (request) => (await first?.(request)) ?? people?.authenticate(request),
      people,
      limits,
      metrics: metrics ? new Metrics(record) : undefined,
      tracing,
      webApp,
    });
  };
  const listening = opened.adopt(await listen(appAt, where), ({ drain }) => drain());
  const { port } = listening;
  log.info({ host, port, revision: record.head.revision }, "listening");
  const origin = settingsOfPeople?.origin ?? urlAt(port);
  const needsLink = !isSettled || (wantsSetupLink && settingsOfPeople !== undefined);
  const link = needsLink ? await makeSetupLink(database, { origin, now: now() }) : undefined;
  const held = opened.move();
  return {
    url: urlAt(port),
    ...(link === undefined ? {} : { setupLink: link }),
    close: async () => {
      log.info("stopping");
      stopping.abort();
      await held.disposeAsync();
      log.info("stopped");
    },
  };
}
