import { expect, test } from "vitest";
import { onStage } from "./harness/stage.ts";

onStage("the overview", (stage) => {
  test("says what is not covered and why, and leads there", async () => {
    const page = await stage.open();
    const region = page.getByRole("region", { name: "Not covered: mission critical" });
    await region.getByText("no exercise that passed has reached it").waitFor();
    await region.getByRole("link", { name: "Order intake" }).click();
    await page.getByRole("heading", { level: 1, exact: true, name: "Order intake" }).waitFor();
  });

  test("a figure leads to what it counts", async () => {
    const page = await stage.open();
    const figure = page.getByRole("link", { name: /elements back later than required/ });
    const count = Number.parseInt(await figure.innerText(), 10);
    await figure.click();
    await page.getByText(new RegExp(`^${count} of \\d+ elements$`)).waitFor();
    expect(new URL(page.url()).searchParams.get("gap")).toBe("time");
  });

  test("a figure of what stands on the page itself leads down to it", async () => {
    const page = await stage.open({ height: 400 });
    await page.getByRole("link", { name: /tasks overdue/ }).click();
    const region = page.getByRole("region", { name: "Overdue" });
    await expect.poll(async () => (await region.boundingBox())?.y).toBeLessThan(400);
    expect(new URL(page.url()).hash).toBe("#overdue");
  });

  test("what is overdue leads to what has to be gone through, and what nobody knows is no zero", async () => {
    const page = await stage.open();
    await page.getByText(/^–\s*Microsoft 365: health is not read/).waitFor();
    await page.getByRole("link", { name: /The SOP Rebuild AD FS .* was last reviewed/ }).click();
    await page.getByRole("heading", { level: 1, name: "Rebuild AD FS" }).waitFor();
  });
});
