import { createReadStream } from "node:fs";
import { stdin } from "node:process";
import {
  type Dependency,
  type FlowBook,
  type FlowFile,
  flowBook,
  followedFlows,
  type FlowSink,
  type Format,
  heedKnownPorts,
  type Knowledge,
  listDependencies,
  readFlows,
} from "@mainstay/flows";
import { decodedText } from "../decoded-text.ts";
import { CannotRun, reasonOf } from "../failure.ts";
import { plain } from "../render/words.ts";
import { stopSignal } from "../record/stop-signal.ts";
import { type FlowPath, flowPaths } from "./flow-paths.ts";
import type { FileSender } from "./flow-sender.ts";
import { keepHeapSmall } from "./keep-heap-small.ts";
import { readingProgress } from "./reading-progress.ts";
import { unpacked } from "./unpacked.ts";

/** What was read of files of connection records. */
export type ReadFlows = {
  readonly files: readonly FlowFile[];
  readonly book: FlowBook;
  readonly dependencies: readonly Dependency[];
  /** Whether it was told to stop before the end. */
  readonly isStopped: boolean;
};

/** As what files are read, and who sends what is read of each, if somebody does. */
export type ReadingOptions = {
  readonly formats: readonly Format[];
  readonly columns?: readonly string[];
  readonly knowledge: Knowledge;
  /** By which ports it is guessed who serves, if not by those that are built in. */
  readonly knownPorts?: ReadonlySet<number>;
  readonly begin?: (path: string) => Promise<FileSender>;
};

/**
 * Reads files and folders of connection records together, `-` as standard input, until the end or until it is told to stop. A file of
 * a folder that is not recognised is told of like the others; one that was named and is not, throws CannotRun, as does one that
 * cannot be opened.
 */
export async function readFlowFiles(
  places: readonly string[],
  { formats, columns, knowledge, knownPorts, begin }: ReadingOptions,
): Promise<ReadFlows> {
  keepHeapSmall();
  const paths = flowPaths(places);
  const book = flowBook();
  const followed = followedFlows();
  const named = columns === undefined ? {} : { columns };
  const stop = { isTold: false };
  void stopSignal().then(() => {
    stop.isTold = true;
  });
  const sizes = paths.map(({ size }) => size);
  const total = sizes.includes(undefined)
    ? undefined
    : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const progress = readingProgress(total);
  const files: FlowFile[] = [];

  const readOne = async ({ path, isNamed, writtenAt }: FlowPath): Promise<void> => {
    const file = path === "-" ? "standard input" : path;
    const sender = await begin?.(path);
    const all = sender === undefined ? book : bothSinks(book, sender.sink);
    const sink = knownPorts === undefined ? all : heedKnownPorts(all, knownPorts);
    const reader = readFlows({ file, writtenAt, followed, ...named }, { sink, formats });
    let problem: string | undefined;
    try {
      const counted = countedBytes(path === "-" ? stdin : createReadStream(path), (bytes) =>
        progress.read(file, bytes),
      );
      for await (const text of decodedText(unpacked(counted))) {
        if (stop.isTold) break;
        reader.write(text);
        await sender?.send();
      }
      if (stop.isTold) problem = "was not read to its end";
    } catch (error) {
      if (error instanceof CannotRun) throw error;
      problem = `could not be read to its end: ${reasonOf(error)}`;
    }
    const read = reader.end(problem);
    if (isNamed && read.format === undefined && !stop.isTold) {
      throw new CannotRun(
        `${plain(file)} ${plain(read.problem ?? "is in no format that is known")}`,
      );
    }
    // Of what was not read to its end nothing is left out: what was read was seen.
    await sender?.send("end");
    files.push(read);
  };

  try {
    for (const path of paths) {
      if (stop.isTold) break;
      await readOne(path);
    }
  } finally {
    progress.end();
  }
  return { files, book, dependencies: listDependencies(book, knowledge), isStopped: stop.isTold };
}

function bothSinks(one: FlowSink, other: FlowSink): FlowSink {
  return {
    connection: (connection) => {
      one.connection(connection);
      other.connection(connection);
    },
    listener: (listener) => {
      one.listener(listener);
      other.listener(listener);
    },
    name: (seen) => {
      one.name(seen);
      other.name(seen);
    },
    machine: (seen) => {
      one.machine(seen);
      other.machine(seen);
    },
  };
}

async function* countedBytes(
  pieces: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    count(piece.length);
    yield piece;
  }
}
