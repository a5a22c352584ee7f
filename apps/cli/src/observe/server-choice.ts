import { readFileSync } from "node:fs";
import process from "node:process";
import { type ReportOptions, sendToServer } from "@mainstay/agent";
import { dataFolder } from "../data-folder.ts";
import { CannotRun, reasonOf, UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";

/** To which server what is seen is reported, if to any. */
export type ServerChoice = {
  readonly server?: string;
  readonly tokenFile?: string;
  readonly spool?: string;
};

/** Where reports go, and wait until they are taken. */
export type ChosenServer = Pick<ReportOptions, "folder" | "send"> & { readonly origin: string };

/** The server that was chosen; undefined if none was. Throws UsageError for what does not fit together. */
export function serverOf({ server, tokenFile, spool }: ServerChoice): ChosenServer | undefined {
  if (server === undefined) {
    if (tokenFile === undefined && spool === undefined) return undefined;
    throw new UsageError("--token-file and --spool are for a server: name it with --server");
  }
  if (tokenFile === undefined) {
    throw new UsageError("--server needs --token-file, a file with a token that the server gave");
  }
  const origin = parseOrigin(server);
  const readToken = (): string => readTokenFile(tokenFile);
  readToken();
  return {
    origin,
    folder: spool ?? process.env["STATE_DIRECTORY"] ?? dataFolder("observations"),
    send: sendToServer({ origin, readToken }),
  };
}

function parseOrigin(written: string): string {
  const url = URL.parse(written);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new UsageError(
      `--server takes a URL such as https://mainstay.example, not ${plain(written)}`,
    );
  }
  if (url.protocol === "http:" && !/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname)) {
    throw new UsageError(
      "the token would be readable on its way: --server takes https, and http for this machine alone",
    );
  }
  return url.origin;
}

function readTokenFile(path: string): string {
  let text = "";
  try {
    text = readFileSync(path, "utf8").trim();
  } catch (error) {
    throw new CannotRun(`cannot read ${plain(path)}: ${reasonOf(error)}`);
  }
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new CannotRun(
    `${plain(path)} does not hold a token: write the one that the server gave, and nothing else`,
  );
}
