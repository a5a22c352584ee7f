import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import {
  administratorToken,
  BadConfiguration,
  callSettings,
  type Configuration,
  isLoopback,
  loadServer,
  mailSettings,
  NobodyConfigured,
  traceSettings,
} from "@mainstay/server";
import { type DatabasePlace, DatabaseUnavailable } from "@mainstay/store";
import { CannotRun, type ExitCode, exit, reasonOf, UsageError } from "../failure.ts";
import { readServerRules } from "../flows/read-server-rules.ts";
import { databasePlace, placeWords } from "../record/database.ts";
import { jobSettings } from "../record/job-settings.ts";
import { loadDemo } from "../record/load-demo.ts";
import { type Flags, readSettings } from "../record/settings.ts";
import { stopSignal } from "../record/stop-signal.ts";
import { servingText } from "../render/record/serving.ts";
import { plain } from "../render/words.ts";
import { complain, outputPage, print, withProgressUntil } from "../terminal.ts";

/**
 * By so many percent of what was in use the memory of each thread grows before what is not is given back. Left alone, V8 lets
 * it grow further: with 20,000 elements a server takes a tenth more then, and is no quicker.
 */
const heapGrowth = 80;

/** Serves the plan until it is told to stop. */
export async function serveCommand(flags: Flags): Promise<ExitCode> {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  const configuration = readSettings(flags);
  const place = databasePlace(flags, configuration);
  const token = tokenOf(configuration);
  const told = stopSignal();
  const settled = await settle(configuration, place);
  const demo = configuration.demo ? await loadDemo(place) : undefined;
  const running = await withProgressUntil("Starting", () =>
    start(configuration, { ...settled, token }),
  );
  await demo?.release();
  await print(
    servingText(outputPage(), {
      url: running.url,
      place: placeWords(place),
      demo: demo?.kind,
      setupLink: running.setupLink,
      isLinkAsked: configuration.setupLink,
      token: configuration.administratorToken === undefined ? token : undefined,
    }),
  );
  await told;
  complain("Stopping: what was accepted is finished first. Once more stops at once.");
  await running.close();
  complain("Stopped.");
  return exit.fine;
}

/** The token of the administrator: what is set, or one for this run where only this machine can reach the server. */
function tokenOf({ host, administratorToken: token }: Configuration): string | undefined {
  return token ?? (isLoopback(host) ? randomBytes(32).toString("hex") : undefined);
}

/** What has to go together before anything is written: a start that is refused leaves no plan behind. */
async function settle(configuration: Configuration, place: DatabasePlace) {
  const jobs = await jobSettings(configuration, place);
  const { peopleSettings } = await loadServer();
  try {
    const mail = mailSettings(configuration);
    const people = await peopleSettings(configuration, place);
    const calls = await callSettings(configuration, people.secret);
    const told = {
      ...(mail === undefined ? {} : { mail }),
      ...(calls === undefined ? {} : { calls }),
    };
    const { serverRoles } = configuration;
    return {
      place,
      jobs: { ...jobs, ...told },
      people,
      ...(serverRoles === undefined ? {} : { servers: readServerRules(serverRoles) }),
    };
  } catch (error) {
    if (error instanceof BadConfiguration) throw new UsageError(error.message);
    if (error instanceof DatabaseUnavailable) throw new CannotRun(error.message);
    throw error;
  }
}

type Settled = Awaited<ReturnType<typeof settle>> & { readonly token: string | undefined };

async function start(configuration: Configuration, settled: Settled) {
  const { place, token, jobs, people } = settled;
  const { host, port, metrics, logLevel, requestsPerMinute, proxies, ownApprovals } = configuration;
  const { startServer } = await loadServer();
  const traces = traceSettings(configuration);
  try {
    return await startServer({
      database: place,
      host,
      port,
      ...(token === undefined ? {} : { authenticate: administratorToken(token) }),
      people,
      ...(settled.servers === undefined ? {} : { knownServers: settled.servers }),
      limits: { requestsPerMinute, proxies },
      metrics,
      ownApprovals,
      wantsSetupLink: configuration.setupLink,
      webApp: fileURLToPath(new URL("../../../web/dist", import.meta.url)),
      jobs,
      log: { level: logLevel },
      ...(traces === undefined ? {} : { traces }),
    });
  } catch (error) {
    if (error instanceof NobodyConfigured) {
      throw new CannotRun(
        `${plain(error.message)}: start it once without --host and follow the link that it prints, or set MAINSTAY_ADMINISTRATOR_TOKEN`,
      );
    }
    if (error instanceof DatabaseUnavailable) throw new CannotRun(error.message);
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") {
      throw new CannotRun(
        `port ${port} on ${plain(host)} is taken: choose another with --port, or stop what listens there`,
      );
    }
    if (typeof code === "string" && ["EADDRNOTAVAIL", "ENOTFOUND", "EACCES"].includes(code)) {
      throw new CannotRun(`cannot listen on ${plain(host)}, port ${port}: ${reasonOf(error)}`);
    }
    throw error;
  }
}
