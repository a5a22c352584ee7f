import { connect, type Socket } from "node:net";
import { type NamedAddress, namesInAnswer, namesInCache } from "@mainstay/flows/watching";

/** What systemd-resolved tells of the names that programs of the machine asked for. */
export type HeardNames = {
  /** Why nothing is heard; undefined while it is. */
  readonly withheld: () => string | undefined;
  /** Asks again if nothing is heard. */
  readonly retry: () => void;
  readonly close: () => void;
};

/** Where it is asked, by those whom it lets: root, or whom a rule of polkit allows. */
const usualPath = "/run/systemd/resolve/io.systemd.Resolve.Monitor";
const mostOfAnAnswer = 2 ** 24;

const dump = { method: "io.systemd.Resolve.Monitor.DumpCache", parameters: {} };
const subscribe = {
  method: "io.systemd.Resolve.Monitor.SubscribeQueryResults",
  parameters: {},
  more: true,
};

/**
 * Hears each answer that systemd-resolved gives, and at first what is in its cache, from the versions on that tell: 252 and 254. Calls and
 * answers are JSON that ends with a zero (https://varlink.org/Method-Call).
 */
export function hearResolved(
  take: (named: NamedAddress) => void,
  path: string = usualPath,
): HeardNames {
  let socket: Socket | undefined;
  let why: string | undefined = "nothing was heard yet";

  const open = (): void => {
    const opened = connect(path);
    socket = opened;
    let rest: Buffer[] = [];
    let size = 0;
    let answers = 0;
    const call = (what: object): void => void opened.write(`${JSON.stringify(what)}\0`);
    const hear = (text: string): void => {
      const { error, parameters } = parse(text);
      answers++;
      if (answers === 1) {
        for (const named of namesInCache(parameters)) take(named);
        call(subscribe);
      } else if (error === undefined) {
        why = undefined;
        for (const named of namesInAnswer(parameters)) take(named);
      } else {
        why = isRefusal(error) ? "it tells root alone" : `it answers ${error.slice(0, 100)}`;
        opened.destroy();
      }
    };
    opened.on("connect", () => call(dump));
    opened.on("data", (piece: Buffer) => {
      let start = 0;
      for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
        const text = Buffer.concat([...rest, piece.subarray(start, end)]).toString("utf8");
        [rest, size, start] = [[], 0, end + 1];
        hear(text);
      }
      rest.push(piece.subarray(start));
      size += piece.length - start;
      if (size > mostOfAnAnswer) opened.destroy(new Error("it answers without an end"));
    });
    opened.on("error", (error) => {
      why = whyNot(error);
    });
    opened.on("close", () => {
      why ??= "it went away";
      if (socket === opened) socket = undefined;
    });
  };
  open();
  return {
    withheld: () => why,
    retry: () => {
      if (socket === undefined) open();
    },
    close: () => {
      const opened = socket;
      socket = undefined;
      opened?.destroy();
    },
  };
}

function whyNot(error: Error): string {
  const code = "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ECONNREFUSED") return "it does not run here";
  return code === "EACCES" || code === "EPERM" ? "it tells root alone" : error.message;
}

function isRefusal(error: string): boolean {
  return /PermissionDenied|Authentication|io\.systemd\.System/.test(error);
}

function parse(text: string): { readonly error?: string; readonly parameters?: unknown } {
  try {
    const told: unknown = JSON.parse(text);
    if (typeof told !== "object" || told === null) return {};
    return {
      ...("error" in told ? { error: String(told.error) } : {}),
      ...("parameters" in told ? { parameters: told.parameters } : {}),
    };
  } catch {
    return {};
  }
}
