import { stderr, stdout } from "node:process";
import { styleText } from "node:util";
import type { Ink, Page } from "./render/page.ts";

const columnsElsewhere = 100;

/** The page that standard output is: the terminal's width, or 100 columns and no colour when it is not a terminal. */
export function outputPage(): Page {
  return pageOf(stdout);
}

/** The page that standard error is, for messages and for the problems of a plan that cannot be used. */
export function errorPage(): Page {
  return pageOf(stderr);
}

/** Writes a result to standard output, with a line break at its end, and returns when all of it has been taken. */
export function print(text: string): Promise<void> {
  return written(`${text}\n`);
}

/** Writes a result piece by piece, with a line break at its end, no faster than it is taken; also what came before a piece that failed. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  let block = "";
  try {
    for (const piece of pieces) {
      block += piece;
      if (block.length < blockLength) continue;
      await written(block);
      block = "";
    }
  } catch (error) {
    if (block !== "") await print(block);
    throw error;
  }
  await print(block);
}

/** Writes a file to standard output as it comes, no faster than it is taken. */
export async function printFile(
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string>,
): Promise<void> {
  for await (const piece of pieces) await written(piece);
}

const blockLength = 65_536;

function written(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    stdout.write(text, () => resolve());
  });
}

/** Writes to standard error, as a message that ends with a line break. */
export function complain(text: string): void {
  stderr.write(`${text}\n`);
}

/** A reader that closes its end early (`| head`) ends the output, not the program. */
export function tolerateClosedPipes(): void {
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error) => {
      if (!("code" in error) || error.code !== "EPIPE") throw error;
    });
  }
}

/**
 * Says what is being done while `work` runs, on a terminal only, and wipes the line when it is over. Meant for work that
 * may take longer than a second.
 */
export function withProgress<Result>(doing: string, work: () => Result): Result {
  if (!stderr.isTTY) return work();
  stderr.write(`${doing} …`);
  try {
    return work();
  } finally {
    stderr.write("\r\x1b[2K");
  }
}

/** The same for work that tells how much of it is done, 0 to 1; each per cent is shown. */
export function withShare<Result>(
  doing: string,
  work: (onProgress: (share: number) => void) => Result,
): Result {
  let shown = -1;
  return withProgress(doing, () =>
    work((share) => {
      const percent = Math.floor(share * 100);
      if (percent === shown || !stderr.isTTY) return;
      shown = percent;
      stderr.write(`\r\x1b[2K${doing} … ${percent} %`);
    }),
  );
}

/** The same for work that waits for something. */
export async function withProgressUntil<Result>(
  doing: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!stderr.isTTY) return work();
  stderr.write(`${doing} …`);
  try {
    return await work();
  } finally {
    stderr.write("\r\x1b[2K");
  }
}

function pageOf(stream: NodeJS.WriteStream): Page {
  const width = Math.max(40, stream.columns ?? columnsElsewhere);
  return { width, ink: inkFor(stream), isTerminal: stream.columns !== undefined };
}

function inkFor(stream: NodeJS.WriteStream): Ink {
  return (tone, text) => styleText([...formats[tone]], text, { stream });
}

const formats = {
  strong: ["bold"],
  dim: ["dim"],
  good: ["green"],
  warn: ["yellow"],
  bad: ["red", "bold"],
} as const;
