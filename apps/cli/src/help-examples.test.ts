import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createProgram } from "./program.ts";
import { mainstayIn } from "./testing/mainstay.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const mainstay = mainstayIn(root);
const commands = (await createProgram(() => {})).commands.map((command) => command.name());

/** The examples at the end of a command's help that can be tried as they stand, without what comes after a pipe. */
function triedExamples(command: string): readonly string[] {
  return mainstay([command, "--help"])
    .stdout.split("\n")
    .flatMap(
      (line) => /^ {2}mainstay ([^|>]*examples\/halden-freight[^|>]*)/.exec(line)?.[1] ?? [],
    );
}

test.each(commands.flatMap(triedExamples))("`mainstay %s` works", (example) => {
  const { status, stderr } = mainstay(example.trim().split(" "));
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
