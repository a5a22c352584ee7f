import { statSync } from "node:fs";
import { join } from "node:path";
import type { ProcessProperties } from "@mainstay/flows/watching";
import { withoutGaps } from "./machine-properties.ts";
import { readProc } from "./read-proc.ts";

/** What a process is, and the number of the one that began its program, which lasts longest. */
export type ReadProcess = { readonly pid: number; readonly properties: ProcessProperties };

/** What is known of a process already: its file, and whether it is in a container, whose users are others. */
type KnownProcess = {
  readonly pid: number;
  readonly executable: string | undefined;
  readonly isContained: boolean;
};

/** Reads what processes are beside what they are called; never what they were called with, nor their environment. */
export function processReader(root = "/"): (known: KnownProcess) => ReadProcess {
  const proc = join(root, "proc");
  const booted = bootedAt(proc);
  let users: ReadonlyMap<number, string> = new Map();
  const nameOf = (user: number): string => {
    if (!users.has(user)) users = parseUsers(readProc(join(root, "etc/passwd")) ?? "");
    return users.get(user) ?? String(user);
  };
  return ({ pid, executable, isContained }) => {
    const first = firstOfProgram(proc, pid);
    const user = userOf(proc, pid);
    const properties = withoutGaps({
      path: executable?.replace(/ \(deleted\)$/, "").slice(0, 400),
      user: user === undefined ? undefined : isContained ? String(user) : nameOf(user),
      startedAt:
        first === undefined || booted === undefined
          ? undefined
          : new Date(booted + first.ticks * millisecondsOfTick).toISOString(),
    });
    return { pid: first?.pid ?? pid, properties };
  };
}

/** Of a second the kernel tells a hundred (https://man7.org/linux/man-pages/man7/time.7.html). */
const millisecondsOfTick = 10;
/** Processes of one program are not deeper within each other. */
const deepest = 8;

type Stat = {
  readonly pid: number;
  readonly name: string;
  readonly parent: number;
  readonly ticks: number;
};

/** The process that began what this one is of: workers come and go while it stays. */
function firstOfProgram(proc: string, pid: number): Stat | undefined {
  let first = statOf(proc, pid);
  for (let depth = 0; first !== undefined && first.parent > 1 && depth < deepest; depth++) {
    const parent = statOf(proc, first.parent);
    if (parent?.name !== first.name) return first;
    first = parent;
  }
  return first;
}

function statOf(proc: string, pid: number): Stat | undefined {
  return parseStat(readProc(join(proc, String(pid), "stat")) ?? "");
}

/** A line of `/proc/PID/stat` (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html): a name may have anything in it. */
export function parseStat(line: string): Stat | undefined {
  const [, pid, name = "", rest = ""] = /^(\d+) \((.*)\) (.*)$/s.exec(line) ?? [];
  const fields = rest.split(" ");
  const [parent, ticks] = [Number(fields[1]), Number(fields[19])];
  if (pid === undefined || !Number.isFinite(parent) || !Number.isFinite(ticks)) return undefined;
  return { pid: Number(pid), name, parent, ticks };
}

/** The users that a file such as `/etc/passwd` names, by their numbers; the first of several names of one. */
export function parseUsers(text: string): ReadonlyMap<number, string> {
  const lines = text.split("\n").map((line) => line.split(":"));
  return new Map(
    lines
      .filter(([name = "", , user = ""]) => name !== "" && /^\d+$/.test(user))
      .toReversed()
      .map(([name = "", , user]) => [Number(user), name.slice(0, 255)] as const),
  );
}

function userOf(proc: string, pid: number): number | undefined {
  try {
    return statSync(join(proc, String(pid))).uid;
  } catch {
    return undefined;
  }
}

function bootedAt(proc: string): number | undefined {
  const seconds = /^btime (\d+)$/m.exec(readProc(join(proc, "stat")) ?? "")?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
