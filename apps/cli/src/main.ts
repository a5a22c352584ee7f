import { argv } from "node:process";
import { debuglog } from "node:util";
import { CommanderError } from "commander";
import { CannotRun, type ExitCode, exit, InvalidPlan, reasonOf, UsageError } from "./failure.ts";
import { createProgram } from "./program.ts";
import { complain, errorPage, tolerateClosedPipes } from "./terminal.ts";

tolerateClosedPipes();
process.exitCode = await run(argv.slice(2));

/** Runs one command line and returns its exit code; whatever goes wrong is said in words on standard error. */
async function run(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exit.fine;
  const program = createProgram((ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    return explain(error);
  }
}

async function explain(error: unknown): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.usage;
  if (error instanceof InvalidPlan) {
    const { invalidPlanText } = await import("./render/problems.ts");
    complain(invalidPlanText(errorPage(), error));
    return error.exitCode;
  }
  if (error instanceof UsageError || error instanceof CannotRun) {
    complain(`error: ${error.message}`);
    return error.exitCode;
  }
  debuglog("mainstay")("%o", error);
  complain(
    `error: a fault in mainstay itself: ${reasonOf(error)} (NODE_DEBUG=mainstay shows where)`,
  );
  return exit.couldNotRun;
}
