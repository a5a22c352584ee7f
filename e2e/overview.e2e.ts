import { expect, test } from "vitest";
import { onStage } from "./harness/stage.ts";

onStage("the overview", (stage) => {
  test("says what is not covered and why, all of it, and leads there", async () => {
    const page = await stage.open();
    const region = page.getByRole("region", { name: "Not covered: mission critical" });
    await region.getByText("no exercise that passed has reached it").waitFor();
    const more = region.getByRole("button", { name: /^and \d+ more reasons of / }).first();
    const reasons = await region.getByRole("listitem").count();
    const hidden = Number(/\d+/.exec((await more.getAttribute("aria-label")) ?? "")?.[0]);
    await more.click();
    expect(await region.getByRole("listitem").count()).toBe(reasons + hidden);
    await region.getByRole("link", { name: "Order intake" }).click();
    await page.getByRole("heading", { level: 1, exact: true, name: "Order intake" }).waitFor();
  });

  test.each([
    { figure: /elements back later than required/, gap: "time" },
    { figure: /recovery times that nobody knows/, gap: "unknown" },
    { figure: /elements whose data would be too old/, gap: "point" },
    { figure: /^All \d+$/, gap: "time" },
  ])("$figure leads to as many as it says", async ({ figure, gap }) => {
    const page = await stage.open();
    const link = page.getByRole("link", { name: figure });
    const count = Number(/\d+/.exec(await link.innerText())?.[0]);
    await link.click();
    await page.getByText(new RegExp(`^${count} of \\d+ elements$`)).waitFor();
    expect(new URL(page.url()).searchParams.get("gap")).toBe(gap);
  });

  test.each([
    { figure: /functions not covered/, part: "not-covered", region: /^Not covered/ },
    { figure: /tasks? overdue/, part: "overdue", region: "Overdue" },
    { figure: /approvals? waits? for you/, part: "waiting", region: "Waits for you" },
    { figure: /Microsoft 365: health/, part: "microsoft-365", region: "Microsoft 365 now" },
  ])("$figure leads down to what it counts", async ({ figure, part, region }) => {
    const page = await stage.open({ height: 400 });
    await page.getByRole("link", { name: figure }).click();
    const there = page.getByRole("region", { name: region });
    await expect.poll(async () => (await there.boundingBox())?.y).toBeLessThan(400);
    expect(new URL(page.url()).hash).toBe(`#${part}`);
  });

  test("what is overdue leads to what has to be gone through, and what nobody knows is no zero", async () => {
    const page = await stage.open();
    await page.getByText(/^–\s*Microsoft 365: health is not read/).waitFor();
    const overdue = page.getByRole("region", { name: "Overdue" });
    await overdue.getByRole("button", { name: /^Show all \d+/ }).click();
    await overdue.getByRole("link", { name: /^Go through: Rebuild AD FS/ }).click();
    await page.getByRole("heading", { level: 1, name: "Rebuild AD FS" }).waitFor();
  });

  test("a weak point leads to what its loss does to the functions that it counts", async () => {
    const page = await stage.open();
    const weak = page.getByRole("region", { name: "Single points of failure" });
    const first = weak.getByRole("link", { name: /functions: what the loss of / }).first();
    await first.click();
    await page.getByRole("heading", { level: 1, name: /^Loss of / }).waitFor();
    await page.getByRole("heading", { name: "Outages" }).waitFor();
  });

  test("what was changed this week leads to the record, and to the whole history", async () => {
    const page = await stage.open();
    const changes = page.getByRole("region", { name: "Changed this week" });
    await changes.getByText(/The example/).waitFor();
    await changes.getByRole("link", { name: "History" }).click();
    await page.getByRole("heading", { level: 1, name: "History" }).waitFor();
    await page.getByRole("button", { name: "Take back revision 1" }).waitFor();
  });
});

onStage("the overview while Microsoft 365 is down", (stage) => {
  test("says what is wrong there, and opens to all that drops", async () => {
    await stage.readHealth();
    const page = await stage.open();
    const now = page.getByRole("region", { name: "Microsoft 365 now" });
    await now.getByText(/^1 open issue; \d+ functions? (?:and|or) process(?:es)? drops?/).waitFor();
    const drops = Number(/; (\d+) functions/.exec(await now.innerText())?.[1]);
    await now.getByRole("button", { name: "Show the issues, and all that drops" }).click();
    await now.getByRole("table", { name: "Open issues of Microsoft 365" }).waitFor();
    const rows = now.getByRole("table", { name: /^What drops/ }).getByRole("row");
    expect(await rows.count()).toBe(drops + 1);
    await rows.nth(1).getByRole("link").click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/elements\//);
  });
});
