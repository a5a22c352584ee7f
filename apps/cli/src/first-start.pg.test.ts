import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mainstayIn } from "./testing/mainstay.ts";
import { serveIn } from "./testing/served.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mainstay-test-"));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("while nobody is configured, others are not let reach it", () => {
  const words = ["serve", "--data", "data", "--host", "0.0.0.0", "--port", "0"];
  const refused = mainstayIn(folder)([...words, "--origin", "https://mainstay.example"]);
  expect(refused).toMatchObject({ status: 3, stdout: "" });
  expect(refused.stderr).toContain("nobody is configured yet who may come in");
  expect(refused.stderr).toContain("without --host");
  expect(existsSync(join(folder, "data", "postgres", "postmaster.pid"))).toBe(false);
});

test("a first start prints a link that makes an administrator, once", async () => {
  const served = await serveIn(join(folder, "data"), [], null);
  try {
    expect(new URL(served.url).hostname).toBe("127.0.0.1");
    const [, token] = await vi.waitUntil(() =>
      /becomes the\s+administrator:\s+http:\S+#(\S+)\s/.exec(served.printed()),
    );
    const accept = async () =>
      fetch(`${served.url}/api/auth/accept-invitation`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: served.url },
        body: JSON.stringify({
          token,
          name: "Ada",
          email: "ada@halden.example",
          password: "a long word for a first start",
        }),
      });
    expect((await accept()).status).toBe(200);
    expect((await accept()).status).toBeGreaterThanOrEqual(400);
  } finally {
    await served.stop();
  }
});
