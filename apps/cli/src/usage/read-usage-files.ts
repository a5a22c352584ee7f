import { createReadStream } from "node:fs";
import { stdin } from "node:process";
import { readUsage, type UsageFile, type UsageTally } from "@mainstay/m365";
import { CannotRun, reasonOf } from "../failure.ts";
import { withProgress } from "../terminal.ts";
import { decodedText } from "../decoded-text.ts";
import { usagePaths } from "./usage-paths.ts";

/**
 * Reads files and folders of usage into a tally, piece by piece, `-` as standard input. A file of a folder that is not
 * recognised is told of like the others; one that was named and is not, throws CannotRun, as does one that cannot be read.
 */
export async function readUsageFiles(
  places: readonly string[],
  tally: UsageTally,
): Promise<readonly UsageFile[]> {
  const files: UsageFile[] = [];
  for (const { path, isNamed } of usagePaths(places.filter((place) => place !== "-"))) {
    files.push(
      named(
        await withProgress(`Reading ${path}`, () => readFrom(path, createReadStream(path), tally)),
        isNamed,
      ),
    );
  }
  if (places.includes("-")) {
    files.push(named(await readFrom("standard input", stdin, tally), true));
  }
  return files;
}

async function readFrom(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  tally: UsageTally,
): Promise<UsageFile> {
  const reader = readUsage(name, tally);
  try {
    for await (const text of decodedText(bytes)) reader.write(text);
  } catch (error) {
    throw new CannotRun(`cannot read ${name}: ${reasonOf(error)}`);
  }
  return reader.end();
}

function named(file: UsageFile, isNamed: boolean): UsageFile {
  if (!isNamed || file.kind !== "unrecognised") return file;
  throw new CannotRun(`${file.file} ${file.problem ?? "is not recognised"}`);
}
