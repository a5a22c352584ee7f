import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { makeAccount } from "./harness/make-account.ts";
import { onStage } from "./harness/stage.ts";
import { patience } from "./harness/patience.ts";

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: label, exact: true }).fill(text);
}

async function edit(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/elements/${id}/edit`);
  await page.getByRole("button", { name: "Save" }).waitFor();
}

onStage("functions and elements", (stage) => {
  test("what is shown is in the address, and comes back with it", async () => {
    const page = await stage.open({ path: "/elements" });
    await page.getByRole("combobox", { name: "Kind" }).selectOption("Sites");
    await page.getByRole("textbox", { name: "Search these elements" }).fill("hub");
    await page.getByRole("button", { name: "Back in" }).click();
    await page.getByText(/^\d+ of \d+ elements$/).waitFor();
    const count = await page.getByText(/^\d+ of \d+ elements$/).innerText();
    await page.reload();
    await page.getByText(count, { exact: true }).waitFor();
    await page.getByRole("columnheader", { name: "Back in", exact: false }).waitFor();
    const names = page.getByRole("row").getByRole("link");
    expect((await names.allInnerTexts()).every((name) => /hub/i.test(name))).toBe(true);
  });

  test("a change says what it would do, is saved, and is taken back", async () => {
    const page = await stage.open();
    await edit(page, stage.url, "storage-kestrelby");
    await typeInto(page, "Recovery time", "1h");
    const effects = page.getByRole("region", { name: "What this would do" });
    await effects.getByText("recovery time 12h -> 1h").waitFor();
    await effects.getByRole("heading", { name: /Gaps that close/ }).waitFor();
    await page.getByLabel("Reason, for whoever reads the history").fill("A second array");
    await page.getByRole("button", { name: "Save" }).click();
    await page
      .getByRole("heading", { level: 1, exact: true, name: "Storage array, Kestrelby" })
      .waitFor();
    await page.getByText("A second array").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/Takes back revision/).waitFor();
    const able = page
      .getByRole("row", { name: /^Back within/ })
      .getByRole("cell")
      .nth(3);
    await expect.poll(() => able.innerText()).toBe("12 h");
  });

  test("the page shows all that an element rests on, level by level, and what rules find", async () => {
    const page = await stage.open({ path: "/elements/order-intake" });
    await page.getByText("Everything it rests on, through others too").click();
    const words = page.getByText(/^\d+ elements in \d+ levels\./);
    await words.waitFor();
    const [count = 0, levels = 0] = [...(await words.innerText()).matchAll(/\d+/g)].map(Number);
    const titles = await page
      .getByRole("heading", { name: /^(?:Directly|Through) / })
      .allInnerTexts();
    expect(titles).toHaveLength(levels);
    const counts = titles.map((title) => Number(/\((\d+)\)$/.exec(title)?.[1]));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count);
    await page.getByRole("list", { name: "What could be better" }).waitFor(patience);
    await page.getByRole("link", { name: "See them on the map" }).click();
    await page.getByRole("heading", { level: 1, name: "Map of Order intake" }).waitFor();
    expect(new URL(page.url()).searchParams.get("down")).toBe(String(levels));
  });

  test("the form says how it fails, how it is seen, and what the loss of a need costs", async () => {
    const page = await stage.open();
    await edit(page, stage.url, "payroll");
    await typeInto(page, "Availability", "often");
    await page.getByRole("textbox", { name: "Seen as" }).fill("pay.halden.example\nnot a place");
    await page.getByText("“often” is neither", { exact: false }).waitFor();
    await typeInto(page, "Availability", "2 a year, 6h each");
    await page.getByText("“not a place” is no place on a network.").waitFor();
    await page.getByRole("textbox", { name: "Seen as" }).fill("pay.halden.example\n10.1.0.0/16");
    const need = page.getByRole("group", { name: "Requirement 1" });
    await need.getByLabel("Without it is lost").fill("40");
    await need.getByLabel("Note").fill("Half of the wages go out by hand");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Half of the wages go out by hand").waitFor();
    await page.getByText("2 disruptions a year, 6 h each").waitFor();
    const answer = await page.request.get(`${stage.url}/api/v1/plan/elements/payroll`);
    expect(await answer.json()).toMatchObject({
      record: {
        availability: { perYear: 2, mttr: "PT6H" },
        seenAs: ["pay.halden.example", "10.1.0.0/16"],
      },
    });
  });

  test("what is wrong with a field is told at the field, and not saved", async () => {
    const page = await stage.open();
    await edit(page, stage.url, "payroll");
    await typeInto(page, "RTO", "soon");
    await page.getByLabel("RPO").focus();
    await page.getByText("“soon” is not a length of time", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
  });

  test("what was typed survives a reload, and can be discarded", async () => {
    const page = await stage.open();
    await edit(page, stage.url, "payroll");
    await typeInto(page, "Description", "Half written");
    await page.reload();
    await page.getByText(/You go on with what you entered/).waitFor();
    expect(await page.getByLabel("Description").inputValue()).toBe("Half written");
    await page.getByRole("button", { name: "Discard it" }).click();
    expect(await page.getByLabel("Description").inputValue()).toContain("Pays 2,400 people");
  });

  test("an element is added, and removed with what it would do", async () => {
    const page = await stage.open({ path: "/new-element" });
    await typeInto(page, "Name", "Night porter");
    await page.getByRole("combobox", { name: "Kind" }).selectOption("Team");
    await page.getByText("adds Night porter (elements/night-porter)").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { level: 1, exact: true, name: "Night porter" }).waitFor();
    await page.getByRole("button", { name: "Remove" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("removes Night porter (elements/night-porter)").waitFor();
    await dialog.getByRole("button", { name: "Remove" }).click();
    await page.getByText("Night porter is removed.").first().waitFor();
    await page.goto(`${stage.url}/elements/night-porter`);
    await page.getByRole("heading", { name: "There is no such element" }).waitFor();
  });

  test("many are changed at once", async () => {
    const page = await stage.open({ path: "/elements?text=domain+controller" });
    await page.getByRole("checkbox", { name: /^Choose all/ }).check();
    await page.getByRole("button", { name: "Change", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Add a tag").fill("tier-0");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page
      .getByText(/elements are changed\./)
      .first()
      .waitFor();
    await page.goto(`${stage.url}/elements?text=tier-0`);
    await page.getByText(/^[3-9] of \d+ elements$/).waitFor();
  });

  test("two who change different fields at once both get what they want", async () => {
    const [one, other] = [await stage.open(), await stage.open()];
    await edit(one, stage.url, "edi-gateway");
    await edit(other, stage.url, "edi-gateway");
    await typeInto(one, "Recovery time", "5h");
    await one.getByRole("button", { name: "Save" }).click();
    await one.getByRole("heading", { level: 1, exact: true, name: "EDI gateway" }).waitFor();
    await other.getByText(/changed elements\/edi-gateway/).waitFor();
    await typeInto(other, "Tags", "orders");
    await other.getByRole("button", { name: "Save" }).click();
    await other.getByRole("heading", { level: 1, exact: true, name: "EDI gateway" }).waitFor();
    const able = other
      .getByRole("row", { name: /^Back within/ })
      .getByRole("cell")
      .nth(3);
    await expect.poll(() => able.innerText()).toBe("5 h");
    await other.getByText("orders", { exact: true }).waitFor();
  });

  test("two who change the same field at once choose, and lose nothing else", async () => {
    const [one, other] = [await stage.open(), await stage.open()];
    await edit(one, stage.url, "driver-app");
    await edit(other, stage.url, "driver-app");
    await typeInto(other, "Recovery time", "90m");
    await typeInto(other, "Description", "On every tablet");
    await typeInto(one, "Recovery time", "2h");
    await one.getByRole("button", { name: "Save" }).click();
    const contested = other.getByRole("region", { name: "Recovery time" });
    await contested.getByText("2 h").waitFor();
    await contested.getByRole("button", { name: "Take theirs" }).click();
    await other.getByRole("button", { name: "Save" }).click();
    await other.getByRole("heading", { level: 1, exact: true, name: "Driver app" }).waitFor();
    await other.getByText("On every tablet", { exact: true }).waitFor();
    const able = other
      .getByRole("row", { name: /^Back within/ })
      .getByRole("cell")
      .nth(3);
    await expect.poll(() => able.innerText()).toBe("2 h");
  });

  test("what is taken back leaves what others have changed elsewhere", async () => {
    const [one, other] = [await stage.open(), await stage.open()];
    await edit(other, stage.url, "wms");
    await edit(one, stage.url, "wms");
    await typeInto(one, "Recovery time", "7h");
    await one.getByRole("button", { name: "Save" }).click();
    await one.getByRole("button", { name: "Undo" }).hover();
    await typeInto(other, "Description", "The warehouse system");
    await other.getByRole("button", { name: "Save" }).click();
    await one.getByText("The warehouse system").first().waitFor();
    await one.getByRole("button", { name: "Undo" }).click();
    await one.getByText("Taken back.").first().waitFor();
    await one.getByText("The warehouse system").first().waitFor();
  });

  test("what is taken back asks where others have changed the same", async () => {
    const [one, other] = [await stage.open(), await stage.open()];
    await edit(other, stage.url, "tms");
    await edit(one, stage.url, "tms");
    await typeInto(one, "Description", "Plans transport");
    await one.getByRole("button", { name: "Save" }).click();
    await one.getByRole("button", { name: "Undo" }).hover();
    await expect.poll(() => other.getByLabel("Description").inputValue()).toBe("Plans transport");
    await typeInto(other, "Description", "Plans all transport");
    await other.getByRole("button", { name: "Save" }).click();
    await one.getByText("Plans all transport").first().waitFor();
    await one.getByRole("button", { name: "Undo" }).click();
    await one.getByRole("button", { name: "Take it back anyway" }).click();
    await one.getByText("Taken back.").first().waitFor();
    await expect.poll(() => one.getByText("Plans all transport").count()).toBe(0);
  });

  test("who edits for a unit is offered changes of what is of that unit alone", async () => {
    const page = await stage.openStranger();
    const link = await stage.invitation({ role: "contributor", units: ["finance"] });
    await makeAccount(page, link, {
      name: "Fay Moor",
      email: "fay@halden.example",
      password: "correct horse battery",
    });
    const change = page.getByRole("button", { name: "Change", exact: true });
    await page.goto(`${stage.url}/elements/freight-invoicing`);
    await change.waitFor();
    await page.goto(`${stage.url}/elements/dispatch`);
    await page.getByRole("heading", { level: 1, name: "Dispatch and fleet control" }).waitFor();
    await page.getByRole("region", { name: "History" }).waitFor();
    expect(await change.count()).toBe(0);
  });

  test("what cannot be sent is kept, and sent once the server answers", async () => {
    const page = await stage.open();
    await edit(page, stage.url, "petrolane");
    await typeInto(page, "Recovery time", "3d");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The server does not answer.").first().waitFor();
    await page.context().setOffline(false);
    await page.getByRole("heading", { level: 1, exact: true, name: "Petrolane" }).waitFor();
  });
});
