import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callEndpoint, commitEdit, getPlan, ProblemDocument, type Server } from "@mainstay/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedProcess, serveIn, testToken } from "./testing/served.ts";
import {
  fillDisk,
  mountSmallDisk,
  unmountSmallDisk,
  withoutSmallDisk,
} from "./testing/small-disk.ts";

const megabyte = 2 ** 20;
/** Enough for a new database with its log, and soon full. */
const size = 160 * megabyte;

let folder: string;
let isMounted = false;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mainstay-test-"));
  await chmod(folder, 0o755);
  await mkdir(join(folder, "disk"));
  isMounted = mountSmallDisk(join(folder, "disk"), size);
});
afterAll(async () => {
  if (isMounted) unmountSmallDisk(join(folder, "disk"));
  await rm(folder, { recursive: true, force: true });
});

const asked = ({ url }: ServedProcess): Server => ({ origin: url, send: fetch, token: testToken });
const read = async (served: ServedProcess) => (await callEndpoint(asked(served), getPlan)).revision;

/** Adds a process with a long description, and says with which status it was refused, or the revision that it made. */
async function add(served: ServedProcess, revision: number) {
  const id = `process-${revision}`;
  const value = { id, kind: "process", name: id, description: noise(50_000) };
  const response = await fetch(`${served.url}/api/v1/edits`, {
    method: "POST",
    headers: { authorization: `Bearer ${testToken}`, "if-match": `"${revision}"` },
    body: JSON.stringify({ edit: [{ put: `elements/${id}`, value }] }),
  });
  if (response.ok) return { committed: commitEdit.answer.parse(await response.json()).revision };
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return { refused: ProblemDocument.parse(await response.json()).status };
}

/** A text that no compression makes smaller. */
function noise(length: number): string {
  return randomBytes(length / 2).toString("hex");
}

test("on a full disk edits are refused, nothing acknowledged is lost, and room is all it takes", async ({
  skip,
}) => {
  if (!isMounted) skip(withoutSmallDisk);
  const data = join(folder, "disk", "data");
  const ballast = join(folder, "disk", "ballast");
  const served = await serveIn(data);
  let acknowledged = await read(served);
  const commit = async () => {
    const { committed, refused } = await add(served, acknowledged);
    acknowledged = committed ?? acknowledged;
    return refused;
  };
  for (let at = 0; at < 5; at++) expect(await commit()).toBeUndefined();
  await fillDisk(ballast, megabyte);
  const refusals: number[] = [];
  for (let at = 0; at < 2000 && refusals.length < 5; at++) {
    const refused = await commit();
    if (refused !== undefined) refusals.push(refused);
  }
  expect(refusals).toHaveLength(5);
  for (const status of refusals) expect([503, 507]).toContain(status);
  await truncate(ballast);
  await expect
    .poll(() => commit().catch(() => 0), { timeout: 50_000, interval: 200 })
    .toBeUndefined();
  expect(await read(served)).toBe(acknowledged);
  const { code } = await served.stop();
  expect(code).toBe(0);
  const again = await serveIn(data);
  expect(await read(again)).toBe(acknowledged);
  await again.stop();
});
