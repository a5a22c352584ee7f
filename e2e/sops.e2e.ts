import { expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

onStage("procedures", (stage) => {
  test("one is begun by its name, gets steps and text, and is read", async () => {
    const page = await stage.open({ path: "/sops" });
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Dispatch by radio");
    await page.getByRole("button", { name: "Begin it" }).click();
    await page.getByRole("button", { name: "Add a step" }).click();
    const first = page.getByRole("group", { name: "Step 1" });
    await first.getByLabel("What is done").fill("Call every driver on channel 4.");
    await first.getByLabel("Takes").fill("20m");
    await first.getByRole("combobox", { name: "By whom" }).pressSequentially("Arjun");
    await page.getByRole("option", { name: /Arjun Mehta/ }).click();
    await page.getByRole("button", { name: "Add a step" }).click();
    await page
      .getByRole("group", { name: "Step 2" })
      .getByLabel("What is done")
      .fill("Write it down.");
    await page.getByRole("button", { name: "Move step 2 up" }).click();
    await page.getByLabel("Text", { exact: true }).fill("# Radios\n\nThey are in the **cabinet**.");
    await page.getByRole("heading", { name: "Radios" }).waitFor();
    await page.reload();
    await expect
      .poll(
        () => page.getByRole("group", { name: "Step 2" }).getByLabel("What is done").inputValue(),
        patience,
      )
      .toBe("Call every driver on channel 4.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Dispatch by radio" }).waitFor();
    await page.getByText("1. Write it down.").waitFor();
    await page.getByText("Arjun Mehta · 20 min").waitFor();
    await page.getByRole("heading", { name: "Radios" }).waitFor();
  });

  test("a step that says nothing cannot be saved, and says so", async () => {
    const page = await stage.open({ path: "/sops/ad-fs-rebuild?edit=true" });
    await page.getByRole("group", { name: "Step 1" }).getByLabel("What is done").fill("");
    await page.getByText("Say what is done, or remove the step.").waitFor();
    expect(await page.getByRole("button", { name: "Save", exact: true }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Throw the changes away" }).click();
    await page.getByText("Take both nodes out of the load balancer", { exact: false }).waitFor();
  });

  test("on paper there are the steps and the numbers, and nothing to press", async () => {
    const page = await stage.open({ path: "/sops/ad-fs-rebuild" });
    await page.getByRole("button", { name: "Print" }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByText("Bind the certificates.").isVisible()).toBe(true);
    expect(await page.getByText("+44 1632 960056").first().isVisible()).toBe(true);
    expect(await page.getByText(/^Printed on .* from revision \d+ of the plan/).isVisible()).toBe(
      true,
    );
  });

  for (const scheme of ["light", "dark"] as const) {
    test(`nobody is kept out, ${scheme}`, async () => {
      for (const path of ["/sops", "/sops/ad-fs-rebuild", "/sops/ad-fs-rebuild?edit=true"]) {
        const page = await stage.open({ path, scheme });
        await page.getByRole("heading", { level: 2 }).first().waitFor();
        expect(await barriers(page), path).toEqual([]);
      }
    });
  }

  test.each(["/sops", "/sops/ad-fs-rebuild", "/sops/ad-fs-rebuild?edit=true"])(
    "%s fits on a phone",
    async (path) => {
      const page = await stage.open({ path, width: 360, height: 740 });
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    },
  );
});
