import { appendFileSync } from "node:fs";
import { hostname } from "node:os";
import { stdout } from "node:process";
import type { ServerChoice } from "@mainstay/agent";
import { CannotSee, observe, type ObserveOptions, type Seen } from "@mainstay/agent/watching";
import { CannotRun, type ExitCode, exit, reasonOf } from "../failure.ts";
import { livePage } from "../observe/live-page.ts";
import { numberedLines } from "../observe/numbered-lines.ts";
import { sightingsBook } from "../observe/sightings.ts";
import { stopSignal } from "../record/stop-signal.ts";
import { type NextStep, nextStep } from "../render/next-step.ts";
import { observeText } from "../render/observe.ts";
import { stacked } from "../render/page.ts";
import { plain } from "../render/words.ts";
import { complain, outputPage, print } from "../terminal.ts";

/** What `mainstay observe` was asked. */
export type ObserveCommandOptions = ServerChoice & {
  /** Milliseconds. */
  readonly for?: number;
  readonly out?: string;
  readonly json?: boolean;
  readonly site?: string;
  readonly proc?: boolean;
};

/** Watches this machine until it is told to stop, and shows, writes or reports what it sees. */
export async function observeCommand(options: ObserveCommandOptions): Promise<ExitCode> {
  const signal = stopAfter(options.for);
  const common = {
    signal,
    means: options.proc === true ? "proc" : "ss",
    ...(options.site === undefined ? {} : { site: options.site }),
  } as const;
  try {
    if (isForServer(options)) {
      // All that it takes to send would stay in memory where nothing is sent.
      const { reportToServer } = await import("../observe/report-to-server.ts");
      await reportToServer(options, common);
    } else if (options.json === true) await observe({ ...common, tell: lineTeller(options) });
    else await watchOnPage(options, common);
    return exit.fine;
  } catch (error) {
    if (error instanceof CannotSee) throw new CannotRun(error.message);
    throw error;
  }
}

function isForServer({ server, tokenFile, spool }: ServerChoice): boolean {
  return server !== undefined || tokenFile !== undefined || spool !== undefined;
}

function stopAfter(milliseconds: number | undefined): AbortSignal {
  const stop = new AbortController();
  void stopSignal().then(() => stop.abort());
  return milliseconds === undefined
    ? stop.signal
    : AbortSignal.any([stop.signal, AbortSignal.timeout(milliseconds)]);
}

function lineTeller({ out }: ObserveCommandOptions): (seen: Seen) => Promise<void> {
  const lineOf = numberedLines();
  return async (seen) => {
    const line = lineOf(seen);
    if (out !== undefined) append(out, line);
    await print(line.trimEnd());
  };
}

/** Shows what is seen on a page that changes on a terminal, and stands still once it is over. */
async function watchOnPage(
  { out, for: lasts }: ObserveCommandOptions,
  common: Pick<ObserveOptions, "signal" | "means" | "site">,
): Promise<void> {
  const book = sightingsBook(hostname());
  const lineOf = numberedLines();
  const live = stdout.isTTY ? livePage() : undefined;
  let by = "";
  // Whether it can be written is known before anything was seen.
  if (out !== undefined) append(out, "");
  complain(
    `watching ${lasts === undefined ? "until ctrl-C" : "until the time is over, or ctrl-C"}`,
  );
  await observe({
    ...common,
    looked: (look) => {
      ({ by } = look);
      const most = Math.max(5, (stdout.rows ?? 40) - linesAround);
      live?.show(observeText(outputPage(), { ...book.with(look.rows), by, most }));
    },
    tell: (seen) => {
      book.add(seen);
      if (out !== undefined) append(out, lineOf(seen));
    },
  });
  live?.wipe();
  const page = outputPage();
  const whole = observeText(page, { ...book.with([]), by, most: mostRows });
  await print(stacked([whole, nextStep(page, next(out))]));
}

const linesAround = 12;
const mostRows = 40;

function next(out: string | undefined): NextStep {
  return out === undefined
    ? { command: ["observe", "--out", "FILE"], tells: "the same, kept for mainstay flows" }
    : { command: ["flows", out], tells: "what that comes to as dependencies" };
}

function append(path: string, text: string): void {
  try {
    appendFileSync(path, text, { mode: 0o600 });
  } catch (error) {
    throw new CannotRun(`cannot write ${plain(path)}: ${reasonOf(error)}`);
  }
}
