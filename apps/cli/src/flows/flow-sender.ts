import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { appendObservations, callEndpoint } from "@mainstay/api";
import { type FlowSink, minuteBatches, type MinuteBatches } from "@mainstay/flows";
import { UsageError } from "../failure.ts";
import { askServer, serverAt } from "../record/server-holder.ts";

/** Where files are sent, and whose private addresses they have. */
export type SendOptions = {
  readonly server: string;
  readonly token: string | undefined;
  readonly site: string;
};

/** What was sent of files: rows by the minute, and how many of them the server had already; and what it does not keep of files. */
export type SentRows = ReturnType<MinuteBatches["leftOut"]> & {
  readonly rows: number;
  readonly known: number;
  /** Machines and programs of which it was sent what they are. */
  readonly described: number;
};

/** Takes what is read of one file on its way, and sends it. */
export type FileSender = {
  readonly sink: FlowSink;
  /** Sends what is full; at the end of the file, all. Throws CannotRun. */
  readonly send: (isEnd?: "end") => Promise<void>;
};

/** Sends files to a server. What has come already, the server counts once: a file that broke off is sent again from the start. */
export function flowSender(options: SendOptions) {
  const server = serverAt(options.server, options.token);
  const sent = {
    rows: 0,
    known: 0,
    described: 0,
    listeners: 0,
    machines: 0,
    connections: 0,
    times: 0,
    counts: 0,
  };
  const begin = async (path: string): Promise<FileSender> => {
    if (path === "-") {
      throw new UsageError(
        "--server sends files, which are known again by their content: write standard input to a file first",
      );
    }
    const { sink, take, leftOut } = minuteBatches({ hash: await hashOf(path), site: options.site });
    const send = async (isEnd?: "end") => {
      for (const body of take(isEnd)) {
        const { isNew } = await askServer(options.server, () =>
          callEndpoint(server, appendObservations, { body }),
        );
        sent.rows += body.minutes.length;
        if (!isNew) sent.known += body.minutes.length;
        sent.described += (body.machines?.length ?? 0) + (body.processes?.length ?? 0);
      }
      if (isEnd === undefined) return;
      const left = leftOut();
      for (const what of ["listeners", "machines", "connections", "times", "counts"] as const)
        sent[what] += left[what];
    };
    return { sink, send };
  };
  return { begin, sent };
}

/** Half of SHA-256, of which no two files have the same. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest("hex").slice(0, 32);
}
