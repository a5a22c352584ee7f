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
      .getByRole("button", {
        name: "192.0.2.77, third party under a critical function, known by address alone, 1 hop down",
      })
      .click();
    const details = page.getByRole("region", { name: "192.0.2.77" });
    await details.getByText(/seen, not declared: \d+× on \d+/).waitFor();
    await details.getByText(/Known by address alone\. \d+ functions? rest/).waitFor();
    await details.getByRole("link", { name: "Confirm, explain or reject it" }).click();
    await page.getByText("Only what concerns 192.0.2.77.").waitFor();
    await page.getByRole("button", { name: "Confirm 192.0.2.77", exact: true }).waitFor();
    expect(await page.getByRole("region", { name: "Dark areas" }).count()).toBe(0);
  });

  test("has what everything leans on without a word, and leads to its question by keyboard", async () => {
    const page = await stage.open({ path: `${near}&side=both`, width: 1700 });
    const map = page.getByRole("group", { name: /^Dependency map of Customs declaration/ });
    const area = map.getByRole("button", {
      name: "Active Directory, dark area, on a single machine, 1 hop down",
    });
    await area.focus();
    const details = page.getByRole("region", { name: "Active Directory" });
    await details.getByText(/Everything leans on a single machine/).waitFor();
    await details
      .getByText(/leans on it, and the plan does not say so/)
      .first()
      .waitFor();
    await page
      .getByRole("list", { name: "What the map shows" })
      .getByText("dark area on a single machine")
      .waitFor();
    await details.getByRole("link", { name: "Confirm, explain or reject it" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Confirm Active Directory" }).waitFor();
    await page.getByRole("link", { name: "Show everything" }).click();
    await page.getByRole("region", { name: "Surprise connections" }).waitFor();
  });

  test("shows what stands behind a line, from beside it and by the mouse, and says it in the table", async () => {
    const page = await stage.open({ path: `${near}&side=both`, width: 1700 });
    const map = page.getByRole("group", { name: /^Dependency map of Customs declaration/ });
    await map.getByRole("button", { name: /^192\.0\.2\.77, third party/ }).focus();
    const beside = page.getByRole("region", { name: "192.0.2.77", exact: true });
    await beside.getByRole("button", { name: "Evidence of Customs declaration" }).focus();
    await page.keyboard.press("Enter");
    const evidence = page.getByRole("region", { name: /^Customs declaration .* to 192\.0\.2\.77/ });
    await evidence
      .getByText(/to the server, .* back|nobody counted/)
      .first()
      .waitFor();
    await evidence.getByText("Is the server because").first().waitFor();
    await evidence.getByText("Seen by").first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await evidence.getByRole("button", { name: "Close" }).click();
    expect(await evidence.count()).toBe(0);

    await page.goto(`${stage.url}${near}&side=both&show=table`);
    await page.getByRole("button", { name: /^192\.0\.2\.77 \(seen, not declared/ }).click();
    await evidence.getByText("Seen by").first().waitFor();
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
