import { Argument, type Command } from "commander";
import { jsonOption } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Flags } from "../record/settings.ts";
import type { Finish } from "./finish.ts";
import { settingOptions } from "./settings.ts";

/** Adds the commands that look after the record: prove it, back it up, restore it. */
export function addRecord(program: Command, finish: Finish): void {
  withDatabaseOptions(program.command("verify"))
    .summary("prove that the record is as it was recorded")
    .description(
      "Goes through the log and the audit from their first entries: each must have the hash of what it says and of the one before it, and all edits together must give the current plan. Each approval must be of what the plan said then, and approvals and delegations must be those that the audit tells of. Says how much was proved, or names the first entry that fails; exits with 1 then.",
    )
    .usage("[options]")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples("mainstay verify", "mainstay verify --data /srv/mainstay --json"),
    )
    .action(async (options: Flags) => {
      const { verifyCommand } = await import("../commands/verify.ts");
      finish(await verifyCommand(options));
    });
  withDatabaseOptions(program.command("backup"))
    .summary("write the plan with all its history to one file")
    .description(
      "Writes the plan with all its history, the audit, approvals and delegations, people and what they may do, and what was read of Microsoft 365 to one file, line by line as JSON, compressed if its name ends in .gz; while others go on working. Nothing that anybody comes in with is in it: no passwords, second factors, passkeys, sessions or API tokens. The file is there whole or not at all.",
    )
    .usage("FILE [options]")
    .addArgument(new Argument("<file>", "the file to write; one of that name is replaced"))
    .addOption(jsonOption())
    .addHelpText("after", examples("mainstay backup mainstay.ndjson.gz"))
    .action(async (path: string, options: Flags) => {
      const { backupCommand } = await import("../commands/backup.ts");
      finish(await backupCommand(path, options));
    });
  withDatabaseOptions(program.command("restore"))
    .summary("rebuild a record from a backup")
    .description(
      "Rebuilds a record from a backup, all of it or nothing, in a database that holds nothing yet: no plan, no audit, no people. Each entry is proved on the way.",
    )
    .usage("FILE [options]")
    .addArgument(new Argument("<file>", "the backup, compressed or not"))
    .addOption(jsonOption())
    .addHelpText("after", examples("mainstay restore mainstay.ndjson.gz --data rehearsal"))
    .action(async (path: string, options: Flags) => {
      const { restoreCommand } = await import("../commands/restore.ts");
      finish(await restoreCommand(path, options));
    });
}

function withDatabaseOptions(command: Command): Command {
  for (const option of settingOptions("data", "database")) command.addOption(option);
  return command;
}
