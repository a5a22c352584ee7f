import { randomBytes } from "node:crypto";
import { administratorToken, type Configuration, isLoopback, loadServer } from "@mainstay/server";
import { type DatabasePlace, DatabaseUnavailable } from "@mainstay/store";
import { CannotRun, type ExitCode, exit, reasonOf } from "../failure.ts";
import { databasePlace, placeWords } from "../record/database.ts";
import { jobSettings } from "../record/job-settings.ts";
import { loadDemo } from "../record/load-demo.ts";
import { type Flags, readSettings } from "../record/settings.ts";
import { stopSignal } from "../record/stop-signal.ts";
import { servingText } from "../render/record/serving.ts";
import { plain } from "../render/words.ts";
import { complain, outputPage, print, withProgressUntil } from "../terminal.ts";

/** Serves the plan until it is told to stop. */
export async function serveCommand(flags: Flags): Promise<ExitCode> {
  const configuration = readSettings(flags);
  const place = databasePlace(flags, configuration);
  requireSomebody(configuration);
  const token = configuration.administratorToken ?? randomBytes(32).toString("hex");
  const told = stopSignal();
  const demo = configuration.demo ? await loadDemo(place) : undefined;
  const running = await withProgressUntil("Starting", () => start(configuration, place, token));
  await demo?.release();
  await print(
    servingText(outputPage(), {
      url: running.url,
      place: placeWords(place),
      demo: demo?.kind,
      token: configuration.administratorToken === undefined ? token : undefined,
    }),
  );
  await told;
  complain("Stopping: what was accepted is finished first. Once more stops at once.");
  await running.close();
  complain("Stopped.");
  return exit.fine;
}

/** Nobody else may reach a server of which nobody has said yet who may come in. */
function requireSomebody({ host, administratorToken: token }: Configuration): void {
  if (token !== undefined || isLoopback(host)) return;
  throw new CannotRun(
    `others could reach ${plain(host)}, and nobody is configured yet who may come in: leave --host out, or set MAINSTAY_ADMINISTRATOR_TOKEN`,
  );
}

async function start(configuration: Configuration, place: DatabasePlace, token: string) {
  const { host, port, metrics, logLevel, requestsPerMinute, proxies, ownApprovals } = configuration;
  const jobs = await jobSettings(configuration, place);
  const { startServer } = await loadServer();
  try {
    return await startServer({
      database: place,
      host,
      port,
      authenticate: administratorToken(token),
      limits: { requestsPerMinute, proxies },
      metrics,
      ownApprovals,
      jobs,
      log: { level: logLevel },
    });
  } catch (error) {
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
