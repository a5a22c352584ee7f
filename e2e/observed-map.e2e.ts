import { beforeAll, expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

const near = "/map?around=customs-declaration&up=1&down=1";

onStage("what was observed, on the map", (stage) => {
  beforeAll(() => stage.readObserved());

  test("is shown beside what the plan says, and what nobody declared beside both", async () => {
    const page = await stage.open({ path: near, width: 1700 });
    const map = page.getByRole("group", { name: /^Dependency map of Customs declaration/ });
    await map.getByRole("button", { name: /^Tariff tables, information/ }).waitFor();
    expect(await map.getByRole("button", { name: /in no element/ }).count()).toBe(0);

    await page.getByLabel("Show", { exact: true }).selectOption("Both, compared");
    await page.getByText(/In the last week: 3 declared and seen; 12 seen, not declared/).waitFor();
    await page
      .getByRole("list", { name: "What the map shows" })
      .getByText("seen, and nobody declared it")
      .waitFor();
    await map
      .getByRole("button", { name: "192.0.2.77, third party, in no element, 1 hop down" })
      .click();
    const details = page.getByRole("region", { name: "192.0.2.77" });
    await details.getByText(/seen, not declared: \d+× on \d+/).waitFor();
    await details.getByRole("link", { name: "Declare or explain it" }).waitFor();
  });

  test("is of the window that is chosen, which the address keeps", async () => {
    const page = await stage.open({ path: `${near}&side=both`, width: 1700 });
    await page.getByText(/In the last week: 3 declared and seen/).waitFor();
    await page.getByLabel("Seen in", { exact: true }).selectOption("the last 30 days");
    await page.getByText(/In the last 30 days: \d+ declared and seen/).waitFor();
    expect(page.url()).toContain("span=month");
    const past = "from=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z";
    await page.goto(`${stage.url}${near}&side=both&${past}`);
    await page
      .getByText(/In the time from .* until .*: 0 declared and seen; 0 seen, not/)
      .waitFor();
    await page.getByLabel("From", { exact: true }).waitFor();
  });

  test("alone leaves out what was not seen, and the table says the same", async () => {
    const page = await stage.open({ path: `${near}&side=observed&show=table` });
    const table = page.getByRole("table", { name: "What the map shows" });
    await table
      .getByRole("row", { name: /^10\.20\.9\.50 in kestrelby Machine, in no element/ })
      .waitFor();
    expect(await table.getByRole("row", { name: /^Tariff tables/ }).count()).toBe(0);
    await page.getByLabel("Show", { exact: true }).selectOption("Both, compared");
    await table
      .getByRole("row", { name: /Declaration database \(not seen although somebody looked\)/ })
      .waitFor();
  });

  test.each(["light", "dark"] as const)("keeps nobody out, %s", async (scheme) => {
    const page = await stage.open({ path: `${near}&side=both`, scheme });
    await page.getByText(/In the last week:/).waitFor();
    await page.getByRole("button", { name: /^192\.0\.2\.77, third party/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
