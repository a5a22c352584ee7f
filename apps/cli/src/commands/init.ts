import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { planJsonSchema } from "@mainstay/plan";
import { CannotRun, type ExitCode, exit, reasonOf } from "../failure.ts";
import { initText } from "../render/init.ts";
import { outputPage, print } from "../terminal.ts";

/** Writes the starter plan, dated today, and the schema by which editors complete it. Overwrites nothing. */
export async function initCommand(folder: string): Promise<ExitCode> {
  const files = starterFiles(new Date().toISOString().slice(0, 10));
  const taken = files.map(({ path }) => join(folder, path)).find((path) => existsSync(path));
  if (taken !== undefined) {
    throw new CannotRun(
      `${taken} exists already and is left as it is: name another directory, as in \`mainstay init continuity\``,
    );
  }
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: "wx" });
    }
  } catch (error) {
    throw new CannotRun(`cannot write the starter plan to ${folder}: ${reasonOf(error)}`);
  }
  await print(initText(outputPage(), { folder, files }));
  return exit.fine;
}

/** The starter's documents count as completed on this day, so that a fresh plan does not begin with overdue reviews. */
const writtenOn = "2026-01-01";

function starterFiles(today: string): readonly { path: string; text: string; holds: string }[] {
  const read = (path: string) =>
    readFileSync(new URL(`../../starter/${path}`, import.meta.url), "utf8").replaceAll(
      writtenOn,
      today,
    );
  const schema = `${JSON.stringify(planJsonSchema(), undefined, 2)}\n`;
  const plan = "plan.yaml";
  const sop = "sops/orders-on-paper.md";
  return [
    { path: plan, text: read(plan), holds: "the plan, with comments" },
    { path: sop, text: read(sop), holds: "a procedure, as Markdown" },
    {
      path: "plan.schema.json",
      text: schema,
      holds: "what editors need to complete and check as you type",
    },
  ];
}
