import { createReadStream } from "node:fs";
import { stdin } from "node:process";
import { compileClassifier } from "@mainstay/m365";
import { m365ClassifyPrinter } from "../../documents/m365-classify.ts";
import { type ClassifiedLine, classifyLine } from "../../endpoints/classified-line.ts";
import { findList, type WantedList } from "../../endpoints/find-list.ts";
import { lineBatches } from "../../endpoints/line-batches.ts";
import { readListFile } from "../../endpoints/read-list.ts";
import { lineTally } from "../../endpoints/tally.ts";
import { CannotRun, type ExitCode, exit, reasonOf } from "../../failure.ts";
import {
  classifiedText,
  classifiedTitles,
  tallySentence,
  tallyText,
} from "../../render/m365-classify.ts";
import { paragraph } from "../../render/page.ts";
import { plain } from "../../render/words.ts";
import { complain, errorPage, outputPage, print } from "../../terminal.ts";
import { decodedText } from "../../decoded-text.ts";

/** What `mainstay m365 classify` was asked, and by which list. */
export type M365ClassifyOptions = WantedList & { readonly json?: boolean };

/** Says of each line of some files what it is in Microsoft 365, as it is read, in memory that does not grow with the input. */
export async function m365ClassifyCommand(
  inputs: readonly string[],
  { json = false, ...wanted }: M365ClassifyOptions,
): Promise<ExitCode> {
  const classify = compileClassifier(readListFile(findList(wanted)).sets);
  const tally = lineTally();
  const page = outputPage();
  const toText = json
    ? m365ClassifyPrinter()
    : (line: ClassifiedLine) => classifiedText(page, line);
  if (!json) await print(classifiedTitles(page));
  for (const input of inputs.length === 0 ? ["-"] : inputs) {
    for await (const batch of batchesOf(input)) {
      const texts = batch.flatMap((text) => {
        const line = classifyLine(text, classify);
        if (line === undefined) return [];
        tally.add(line);
        return toText(line);
      });
      if (texts.length > 0) await print(texts.join("\n"));
    }
  }
  if (json) complain(paragraph(errorPage(), tallySentence(tally.counts())));
  else await print(`\n${tallyText(page, tally.counts())}`);
  return exit.fine;
}

async function* batchesOf(input: string): AsyncGenerator<readonly string[]> {
  if (input === "-" && stdin.isTTY) {
    complain("Write host names or addresses, one a line, with :port if known; end with Ctrl-D.");
  }
  try {
    yield* lineBatches(decodedText(input === "-" ? stdin : createReadStream(input)));
  } catch (error) {
    const advice = isMissing(error)
      ? ` (to ask for one host: echo ${plain(input)} | mainstay m365 classify)`
      : "";
    throw new CannotRun(`cannot read ${plain(input)}: ${reasonOf(error)}${advice}`);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
