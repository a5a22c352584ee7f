import { argv } from "node:process";
import { debuglog } from "node:util";
import { type Command, CommanderError } from "commander";
import { CannotRun, type ExitCode, exit, InvalidPlan, reasonOf, UsageError } from "./failure.ts";
import { createProgram } from "./program.ts";
import { complain, errorPage, tolerateClosedPipes } from "./terminal.ts";

tolerateClosedPipes();
process.exitCode = await run(argv.slice(2));

/** Runs one command line and returns its exit code; whatever goes wrong is said in words on standard error. */
async function run(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exit.fine;
  const program = await createProgram((ended) => {
    code = ended;
  }, words[0]);
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return explain(error);
    if (error.exitCode === 0) return exit.fine;
    // Without any command the help is what is printed.
    if (error.code !== "commander.help") {
      complain(`Next: see how it is written\n  ${helpOn(program, words).join(" ")}`);
    }
    return exit.usage;
  }
}

/** What prints the help on the command that some words name, as far as they name one. */
function helpOn(program: Command, words: readonly string[]): readonly string[] {
  const [word, ...rest] = words;
  const command = program.commands.find((one) => one.name() === word);
  return command === undefined
    ? [program.name(), "--help"]
    : [program.name(), ...helpOn(command, rest)];
}

async function explain(error: unknown): Promise<ExitCode> {
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
