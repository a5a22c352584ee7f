import { expect, test } from "vitest";
import { pick } from "./harness/pick.ts";
import { barriers, onStage } from "./harness/stage.ts";

onStage("call trees", (stage) => {
  test("one is begun, gets people whom others call, and is read as a tree and as a table", async () => {
    const page = await stage.open({ path: "/call-trees" });
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Customs team");
    await pick(page, "Who calls first", "Bastian Krol");
    await page.getByRole("button", { name: "Begin it" }).click();
    for (const [name, by] of [
      ["Elin Forsberg", undefined],
      ["Kwame Asante", "Elin Forsberg"],
      ["Lotte Vermeer", undefined],
    ] as const) {
      await pick(page, "Who is called too", name);
      await page.getByRole("button", { name: "Add", exact: true }).click();
      if (by !== undefined) {
        await page.getByLabel(`Who calls ${name}`).selectOption({ label: `called by ${by}` });
      }
    }
    await page.getByRole("button", { name: "Call Lotte Vermeer earlier" }).click();
    await page.getByRole("button", { name: "Take Elin Forsberg out" }).click();
    await pick(page, "Another channel", "Company phones");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const below = page.getByRole("list", { name: "Called by Bastian Krol" });
    await below.waitFor();
    expect(await below.getByRole("listitem").allInnerTexts()).toMatchObject([
      expect.stringContaining("Lotte Vermeer"),
      expect.stringContaining("Kwame Asante"),
    ]);
    const table = page.getByRole("table", { name: "Who calls whom, and how everybody is reached" });
    await table.getByRole("row", { name: /Kwame Asante.*Bastian Krol.*Phone:/ }).waitFor();
  });

  test("it is told where a channel is lost with what the tree is for", async () => {
    const page = await stage.open({ path: "/call-trees/teams-outage-call-tree" });
    await page.getByText(/calls only over Teams calling.*in the scenario Teams is lost,/).waitFor();
    const means = page.getByRole("table", { name: "What of it is there when it happens" });
    await means.getByRole("row", { name: /Teams calling Channel lost at once/ }).waitFor();
  });

  test("one is removed after a look at what that does, and taken back", async () => {
    const page = await stage.open({ path: "/call-trees/teams-outage-call-tree" });
    await page.getByRole("button", { name: "Remove" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/removes Call tree of the Microsoft 365 team/).waitFor();
    await dialog.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("heading", { level: 1, name: "Call trees" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("link", { name: "Call tree of the Microsoft 365 team" }).waitFor();
  });

  test("somebody's number is changed where it is read, and taken back", async () => {
    const page = await stage.open({ path: "/call-trees/teams-outage-call-tree" });
    await page.getByRole("button", { name: "Say how Arjun Mehta is reached" }).click();
    const dialog = page.getByRole("dialog", { name: "How Arjun Mehta is reached" });
    await dialog.getByLabel("Phone").fill("+44 1632 960999");
    await dialog.getByRole("button", { name: "Save" }).click();
    const row = page.getByRole("row", { name: /^Arjun Mehta.*Phone: \+44 1632 960999/ });
    await row.waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await row.waitFor({ state: "detached" });
  });

  test("on paper there are the numbers, and nothing to press", async () => {
    const page = await stage.open({ path: "/call-trees/crisis-call-tree" });
    await page.getByRole("button", { name: "Print" }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByText("Phone: +44 1632 960012").first().isVisible()).toBe(true);
    expect(await page.getByText(/^Printed on .* from revision \d+/).isVisible()).toBe(true);
  });

  const paths = [
    "/call-trees",
    "/call-trees/teams-outage-call-tree",
    "/call-trees/teams-outage-call-tree?edit=true",
  ] as const;

  for (const scheme of ["light", "dark"] as const) {
    test(`nobody is kept out, ${scheme}`, async () => {
      for (const path of paths) {
        const page = await stage.open({ path, scheme });
        await page.getByRole("heading", { level: 2 }).first().waitFor();
        expect(await barriers(page), path).toEqual([]);
      }
    });
  }

  test.each(paths)("%s fits on a phone", async (path) => {
    const page = await stage.open({ path, width: 360, height: 740 });
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });
});
