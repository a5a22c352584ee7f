import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath, platform, stderr } from "node:process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { callEndpoint, createToken, listObservedEdges, listObservers } from "@mainstay/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProgram } from "../apps/agent/src/testing/program.ts";
import { type ServedProcess, serveIn } from "../apps/cli/src/testing/served.ts";
import { makeLocalAccount } from "../apps/server/src/people/testing/local-account.ts";
import { TestBrowser } from "../apps/server/src/people/testing/test-browser.ts";

const agentProgram = fileURLToPath(new URL("../apps/agent/src/main.ts", import.meta.url));
const port = 17_446;
const hasSs = platform === "linux" && spawnSync("ss", ["-V"]).status === 0;
if (!hasSs) stderr.write("there is no ss here: the agent is not run against a server\n");

/** A minute that is over is told a little later; a busy machine takes its time. */
const patience = 180_000;

let folder: string;
let served: ServedProcess;
let agent: ChildProcess | undefined;
let browser: TestBrowser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mainstay-agent-"));
  await chmod(folder, 0o755);
  served = await serveIn(join(folder, "data"), [], null);
});
afterAll(async () => {
  agent?.kill("SIGKILL");
  await served.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.runIf(hasSs)("the agent and the server", () => {
  test("have every connection once, though each of them is killed in between", async () => {
    browser = new TestBrowser(served.url);
    await makeLocalAccount(browser, await setupLink(), "ada@halden.example");
    await writeFile(join(folder, "token"), await agentToken());

    agent = await watchingAgent();
    const listener = await startProgram(["listen", "127.0.0.1", String(port)]);
    const kept = await startProgram(["keep", "127.0.0.1", String(port), "5"]);
    await until(async () => (await connections()) === 8);

    // The three that stay open outlive the agent that told of them.
    await killed(agent);
    agent = await watchingAgent();
    const others = await startProgram(["try", "127.0.0.1", String(port), "7"]);

    // What the agent tells now has to wait for a server.
    await killed(served.child);
    for (const program of [others, kept, listener]) await program.end();
    await stopped(agent);
    served = await serveIn(join(folder, "data"), ["--port", new URL(served.url).port], null);
    agent = startAgent();
    await until(async () => (await connections()) >= 15);
    await stopped(agent);
    expect(await connections()).toBe(15);

    const [observer] = await observers();
    expect(observer?.missing).toEqual([]);
  }, 600_000);
});

async function setupLink(): Promise<string> {
  let link: string | undefined;
  await until(async () => {
    link = /becomes the\s+administrator:\s+(http:\S+)\s/.exec(served.printed())?.[1];
    return link !== undefined;
  });
  return link ?? "";
}

async function agentToken(): Promise<string> {
  const body = {
    name: "agent",
    scopes: ["observations:append" as const],
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  };
  return (await callEndpoint(browser.server, createToken, { body })).token;
}

function startAgent(): ChildProcess {
  const words = ["--server", served.url, "--token-file", join(folder, "token")];
  return spawn(execPath, [agentProgram, ...words, "--spool", join(folder, "spool")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Starts the agent, and returns when the server has heard of a minute from it: it sees what comes now. */
async function watchingAgent(): Promise<ChildProcess> {
  const begun = Date.now();
  const child = startAgent();
  await until(async () => (await lastTold()) > begun);
  return child;
}

async function stopped(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  expect((await exited)[0]).toBe(0);
}

async function killed(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

/** How many connections to the port the server knows of. */
async function connections(): Promise<number> {
  const query = { port, from: hourAgo() };
  const { items } = await callEndpoint(browser.server, listObservedEdges, { query });
  return items.reduce((sum, edge) => sum + edge.connections, 0);
}

async function observers() {
  const { items } = await callEndpoint(browser.server, listObservers, {
    query: { from: hourAgo() },
  });
  return items;
}

/** Until when the agent told, in milliseconds. */
async function lastTold(): Promise<number> {
  const [observer] = await observers();
  return observer === undefined ? 0 : Date.parse(observer.toldUntil);
}

function hourAgo(): string {
  return new Date(Date.now() - 3_600_000).toISOString();
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`it did not come so within ${patience / 1_000} s`);
    await setTimeout(1_000);
  }
}
