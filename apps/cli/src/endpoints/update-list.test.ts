import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CannotRun } from "../failure.ts";
import { type LoopbackService, startLoopbackService } from "./testing/loopback-service.ts";
import { changeRecords, intune, newerList, olderList } from "./testing/made-up-lists.ts";
import { updateList } from "./update-list.ts";

let service: LoopbackService;
let folder: string;

beforeEach(async () => {
  service = await startLoopbackService();
  folder = mkdtempSync(join(tmpdir(), "mainstay-endpoints-"));
  answerWith("2026010100", olderList);
});

afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

function answerWith(version: string, list: unknown): void {
  service.answers.version = () => ({ instance: "Worldwide", latest: version });
  service.answers.endpoints = ({ url = "" }) => (url.includes("ServiceAreas=MEM") ? intune : list);
  service.answers.changes = () => changeRecords;
}

const update = (now: string, patience = 5_000) =>
  updateList({
    folder,
    instance: "Worldwide",
    now: new Date(now),
    service: { base: service.base, patience },
  });

/** What was asked, without the id that comes with it. */
const paths = () => service.asked.map((path) => path.replace(/[?&]format=.*$/, ""));

const held = () => readdirSync(folder).filter((name) => name !== "update.json");

describe("an update", () => {
  test("asks for the version, the list and Intune's sets, and joins these", async () => {
    const updated = await update("2026-01-02T00:00:00Z");
    expect(updated).toMatchObject({ outcome: "downloaded", version: "2026010100", warnings: [] });
    expect(updated.previous).toBeUndefined();
    expect(paths()).toEqual([
      "/version/Worldwide",
      "/endpoints/Worldwide",
      "/endpoints/Worldwide?ServiceAreas=MEM",
    ]);
    const ids = JSON.parse(readFileSync(updated.path, "utf8")).map(({ id }: { id: number }) => id);
    expect(ids).toEqual([1, 2, 11, 31, 59, 163]);
  });

  test("says the same id each time", async () => {
    await update("2026-01-02T00:00:00Z");
    await update("2026-01-03T00:00:00Z");
    const ids = service.asked.map((path) => /ClientRequestId=([0-9a-f-]{36})/.exec(path)?.[1]);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBeDefined();
  });

  test("asks nothing within the hour, and only for the version afterwards", async () => {
    await update("2026-01-02T00:00:00Z");
    service.asked.length = 0;
    expect((await update("2026-01-02T00:59:59Z")).outcome).toBe("asked-within-the-hour");
    expect(paths()).toEqual([]);
    expect((await update("2026-01-02T01:00:00Z")).outcome).toBe("current");
    expect(paths()).toEqual(["/version/Worldwide"]);
  });

  test("asks after all when the clock was set back", async () => {
    await update("2026-01-02T00:00:00Z");
    service.asked.length = 0;
    await update("2026-01-01T00:00:00Z");
    expect(paths()).toEqual(["/version/Worldwide"]);
  });

  test("keeps the list of each version, and the changes that led to the new one", async () => {
    await update("2026-01-02T00:00:00Z");
    answerWith("2026020100", newerList);
    service.asked.length = 0;
    const updated = await update("2026-02-02T00:00:00Z");
    expect(updated).toMatchObject({ outcome: "downloaded", previous: "2026010100" });
    expect(paths().at(-1)).toBe("/changes/Worldwide/2026010100");
    expect(held()).toEqual([
      "worldwide-2026010100.json",
      "worldwide-2026020100.changes.json",
      "worldwide-2026020100.json",
    ]);
  });

  test("does without Intune's sets and without changes, and says so", async () => {
    await update("2026-01-02T00:00:00Z");
    answerWith("2026020100", newerList);
    const { endpoints } = service.answers;
    service.answers.endpoints = (request, response) =>
      request.url?.includes("MEM") === true ? refuse(response, 400) : endpoints(request, response);
    service.answers.changes = (_, response) => refuse(response, 500);
    const updated = await update("2026-02-02T00:00:00Z");
    expect(updated.outcome).toBe("downloaded");
    expect(updated.warnings).toHaveLength(2);
    expect(held()).toContain("worldwide-2026020100.json");
  });
});

function refuse(response: ServerResponse, status: number): undefined {
  response.writeHead(status).end("no");
}

describe("what is held stays as it is", () => {
  beforeEach(async () => {
    await update("2026-01-02T00:00:00Z");
    answerWith("2026020100", newerList);
    service.asked.length = 0;
  });

  const assertKept = async (message: RegExp, patience?: number) => {
    const before = readFileSync(join(folder, "worldwide-2026010100.json"), "utf8");
    const failure = await update("2026-02-02T00:00:00Z", patience).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CannotRun);
    expect(failure instanceof Error ? failure.message : "").toMatch(message);
    expect(held()).toEqual(["worldwide-2026010100.json"]);
    expect(readFileSync(join(folder, "worldwide-2026010100.json"), "utf8")).toBe(before);
  };

  test("when the service was asked too often, and then nothing is asked for an hour", async () => {
    service.answers.endpoints = (_, response) => refuse(response, 429);
    await assertKept(/asked too often.*wait an hour/);
    service.asked.length = 0;
    await expect(update("2026-02-02T00:30:00Z")).rejects.toThrow(
      /in 30 minutes: nothing was asked/,
    );
    expect(service.asked).toEqual([]);
    answerWith("2026020100", newerList);
    expect((await update("2026-02-02T01:00:00Z")).outcome).toBe("downloaded");
  });

  test("when a web page comes instead", async () => {
    service.answers.endpoints = (_, response) => {
      response.setHeader("content-type", "text/html");
      response.end("<html><title>Sign in</title></html>");
    };
    await assertKept(/web page instead of a list.*Sign in/);
  });

  test("when only the beginning of the list comes", async () => {
    service.answers.endpoints = (_, response) => void response.end('[{"id": 1, "serv');
    await assertKept(/only the beginning/);
  });

  test("when the connection breaks", async () => {
    service.answers.endpoints = (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("[");
      setImmediate(() => response.destroy());
    };
    await assertKept(/cannot reach 127\.0\.0\.1/);
  });

  test("when no answer comes in time", async () => {
    service.answers.version = () => undefined;
    await assertKept(/no whole answer within 0\.05 s/, 50);
  });

  test("when the list is none, or empty", async () => {
    service.answers.endpoints = () => ({ error: "later" });
    await assertKept(/not a list of endpoint sets/);
    service.answers.endpoints = () => [];
    await assertKept(/empty list/);
  });

  test("when the service refuses", async () => {
    service.answers.endpoints = (_, response) => refuse(response, 503);
    await assertKept(/refused \/endpoints\/Worldwide with 503/);
  });

  test("when the service names no version", async () => {
    service.answers.version = () => ({ latest: "soon" });
    await assertKept(/did not name the newest version for Worldwide/);
  });
});

test("a version is found among those of all clouds", async () => {
  service.answers.version = () => [
    { instance: "China", latest: "2025010100" },
    { instance: "Worldwide", latest: 2026010100 },
  ];
  expect((await update("2026-01-02T00:00:00Z")).version).toBe("2026010100");
});

test("what is remembered and was changed by others is an error that says what to do", async () => {
  writeFileSync(join(folder, "update.json"), '{ "clientRequestId": 1 }');
  await expect(update("2026-01-02T00:00:00Z")).rejects.toThrow(/update\.json.*remove it/);
  expect(existsSync(join(folder, "worldwide-2026010100.json"))).toBe(false);
});
