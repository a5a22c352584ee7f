import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { json, startGraphDouble, tenantAt } from "@mainstay/tenant/testing";
import { afterAll, expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

const graph = await startGraphDouble();
const directory = await mkdtemp(join(tmpdir(), "mainstay-backups-"));

onStage(
  "a connected tenant and kept backups",
  (stage) => {
    afterAll(async () => {
      await graph.close();
      await rm(directory, { recursive: true });
    });

    test("a tenant is tried step by step, and what it lacks is said", async () => {
      graph.on("/v1.0/subscribedSkus", json({ value: [{}] }));
      const page = await stage.open({ path: "/admin/connectors" });
      const tenant = page.getByRole("region", { name: "Microsoft 365 tenant" });
      await tenant.getByRole("button").click();
      await tenant.getByText("It does not work yet.").waitFor();
      await tenant.getByText(/reads licences: 1 subscriptions/).waitFor();
      await tenant.getByLabel("Fails").first().waitFor();
      expect(await barriers(page)).toEqual([]);
    });

    test("a backup is written now, stands in the list and is downloaded", async () => {
      const page = await stage.open({ path: "/admin/backups" });
      await page.getByText(/There is no backup yet/).waitFor();
      await page.goto(`${stage.url}/admin/jobs`);
      const job = page.getByRole("region", { name: "Backup", exact: true });
      await job.getByRole("button", { name: "Run now: Backup" }).click();
      await job.getByText(/^done in/).waitFor();

      await page.goto(`${stage.url}/admin/backups`);
      const link = page.getByRole("link", { name: /^Download / });
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      const text = gunzipSync(await readFile(await download.path())).toString();
      expect(text).toContain("Halden Freight");
      expect(await barriers(page)).toEqual([]);
    });
  },
  {
    jobs: {
      tenant: tenantAt(graph.base).tenant,
      backups: { directory, keep: 3 },
      pace: { poll: 0.5 },
    },
  },
);
