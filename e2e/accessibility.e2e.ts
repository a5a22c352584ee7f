import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { pages, type ShownPage } from "./harness/pages.ts";
import { barriers, onStage } from "./harness/stage.ts";

const looks = [
  { name: "light", scheme: "light", width: 1280 },
  { name: "dark", scheme: "dark", width: 1280 },
  { name: "on a phone", scheme: "light", width: 390 },
  { name: "on a small phone", scheme: "dark", width: 360 },
] as const;

onStage("for everybody", (stage) => {
  describe.each(looks)("$name", ({ scheme, width }) => {
    let page: Page;
    beforeAll(async () => {
      await stage.readObserved();
      await stage.readUsage();
      page = await stage.open({ scheme, width });
    });

    test.each(pages)("$path keeps nobody out, and fits", async ({ path, shows }) => {
      await page.goto(stage.url + path);
      await whole(page, shows);
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    });

    test("the pages of accounts keep nobody out, and fit", async () => {
      const stranger = await stage.openStranger({ scheme, width });
      for (const { path, heading } of [
        { path: "/sign-in", heading: "Sign in with a local account" },
        { path: stage.setupLink().slice(stage.url.length), heading: "Make your account" },
      ]) {
        await stranger.goto(stage.url + path);
        await stranger.getByRole("heading", { name: heading }).first().waitFor();
        expect(await barriers(stranger), path).toEqual([]);
        expect(await stranger.evaluate("document.documentElement.scrollWidth"), path).toBe(width);
      }
    });
  });
});

async function whole(page: Page, shows: ShownPage["shows"]): Promise<void> {
  const exact = typeof shows === "string";
  await page.getByRole("main").getByText(shows, { exact }).first().waitFor();
}
