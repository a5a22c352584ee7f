import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as after } from "node:timers/promises";
import { linePipe } from "./line-pipe.ts";
import { readProc } from "./read-proc.ts";
import { type Command, within } from "./run.ts";

/** The kernel's word of each socket that ends in a network namespace, as `ss` prints it. */
export type ToldEnds = {
  /** The process that listens, by whose files the namespace can be read. */
  readonly pid: string;
  /** Takes the words that have come until now. */
  readonly hear: () => void;
  /** How many words the kernel had no room for, since it was asked last. */
  readonly takeLost: () => number;
  readonly close: () => void;
};

/** Who takes the lines, and who hears that none come any more. */
export type EndsTaker = { readonly line: (line: string) => void; readonly silenced: () => void };

// A line at a time, so that no word waits until many have come.
const listen: Command = ["stdbuf", "-oL", "ss", "-E", "-tniHOe"];

/** Listens in a network namespace; undefined where there is no `ss` that can, or no kernel that tells. */
export async function listenForEnds(
  namespace: string | undefined,
  taker: EndsTaker,
): Promise<ToldEnds | undefined> {
  const pipe = await linePipe(taker.line);
  if (pipe === undefined) return undefined;
  const [program, ...parameters] = within(namespace, listen);
  const child = spawn(program, parameters, { stdio: ["ignore", pipe.input, "ignore"] });
  pipe.handOver();
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  }).then(() => {
    isOver = true;
  });
  if (!(await isListening(child, () => isOver))) {
    child.kill();
    pipe.close();
    return undefined;
  }
  const pid = String(child.pid);
  let lost = 0;
  void over.then(taker.silenced);
  return {
    pid,
    hear: pipe.read,
    takeLost: () => {
      const all = Math.max(lost, lostWords(pid));
      const news = all - lost;
      lost = all;
      return news;
    },
    close: () => {
      child.removeAllListeners("exit");
      child.kill();
      pipe.close();
    },
  };
}

/** Waits until the kernel has the process among those that it tells. */
async function isListening(child: ChildProcess, isOver: () => boolean): Promise<boolean> {
  for (let turn = 0; turn < 200 && !isOver(); turn++) {
    if (child.pid !== undefined && listenerRow(String(child.pid)) !== undefined) return true;
    await after(10);
  }
  return false;
}

/** `sk Eth Pid Groups Rmem Wmem Dump Locks Drops Inode`: 4 is the protocol that tells of sockets, Groups what is listened to. */
function listenerRow(pid: string): readonly string[] | undefined {
  const rows = (readProc(`/proc/${pid}/net/netlink`) ?? "").split("\n");
  return rows
    .map((row) => row.trim().split(/\s+/))
    .find(
      ([, protocol, port, groups]) => protocol === "4" && port === pid && groups !== "00000000",
    );
}

function lostWords(pid: string): number {
  return Number(listenerRow(pid)?.[8] ?? 0);
}
