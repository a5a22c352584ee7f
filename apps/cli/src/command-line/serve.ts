import type { Command } from "commander";
import { examples } from "./examples.ts";
import type { Flags } from "../record/settings.ts";
import type { Finish } from "./finish.ts";
import { settingOptions } from "./settings.ts";

/** Adds the command that serves a plan. */
export function addServe(program: Command, finish: Finish): void {
  const command = program
    .command("serve")
    .summary("serve the plan, with its history, to people and programs")
    .description(
      "Keeps the plan in a database, with every change there ever was, and serves it over HTTP until it is stopped. The database comes with it; another PostgreSQL may be named instead.",
    )
    .usage("[options]");
  for (const option of settingOptions()) command.addOption(option);
  command
    .addHelpText(
      "after",
      examples(
        "mainstay serve --demo",
        "mainstay serve --data /srv/mainstay --port 80",
        "DATABASE_URL=postgresql://mainstay@db.example/mainstay mainstay serve --host 0.0.0.0 --origin https://mainstay.example",
      ),
    )
    .action(async (options: Flags) => {
      const { serveCommand } = await import("../commands/serve.ts");
      finish(await serveCommand(options));
    });
}
