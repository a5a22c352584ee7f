import { readFileSync } from "node:fs";
import process from "node:process";
import { whyNoToken } from "@mainstay/api";
import { sendToServer } from "./delivery/send-to-server.ts";
import type { ReportOptions } from "./report.ts";

/** What was asked for cannot be; the message says why: it does not fit together, or what it names cannot be used. */
export class WrongChoice extends Error {
  override name = "WrongChoice";
  readonly kind: "usage" | "file";

  constructor(kind: "usage" | "file", message: string) {
    super(message);
    this.kind = kind;
  }
}

/** To which server what is seen is reported, if to any. */
export type ServerChoice = {
  readonly server?: string;
  readonly tokenFile?: string;
  readonly spool?: string;
};

/** Where reports go, and wait until they are taken. */
export type ChosenServer = Pick<ReportOptions, "folder" | "send"> & { readonly origin: string };

/** The server that was chosen, with the folder that is meant where none is named; undefined if none was. Throws WrongChoice. */
export function serverOf(
  { server, tokenFile, spool }: ServerChoice,
  usualFolder: string,
): ChosenServer | undefined {
  if (server === undefined) {
    if (tokenFile === undefined && spool === undefined) return undefined;
    throw new WrongChoice(
      "usage",
      "--token-file and --spool are for a server: name it with --server",
    );
  }
  if (tokenFile === undefined) {
    throw new WrongChoice(
      "usage",
      "--server needs --token-file, a file with a token that the server gave",
    );
  }
  const origin = parseOrigin(server);
  const readToken = (): string => readTokenFile(tokenFile);
  readToken();
  return {
    origin,
    folder: spool ?? process.env["STATE_DIRECTORY"] ?? usualFolder,
    send: sendToServer({ origin, readToken }),
  };
}

function parseOrigin(written: string): string {
  const url = URL.parse(written);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new WrongChoice(
      "usage",
      `--server takes a URL such as https://mainstay.example, not ${written}`,
    );
  }
  const why = whyNoToken(url);
  if (why !== undefined) throw new WrongChoice("usage", why);
  return url.origin;
}

function readTokenFile(path: string): string {
  let text = "";
  try {
    text = readFileSync(path, "utf8").trim();
  } catch (error) {
    throw new WrongChoice(
      "file",
      `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new WrongChoice(
    "file",
    `${path} does not hold a token: write the one that the server gave, and nothing else`,
  );
}
