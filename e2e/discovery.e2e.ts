import { appendObservations, callEndpoint } from "@mainstay/api";
import { beforeAll, expect, test } from "vitest";
import { barriers, onStage } from "./harness/stage.ts";

const surprises = { name: "Connections that the plan does not declare" } as const;

onStage("discovery", (stage) => {
  beforeAll(() => stage.readObserved());

  test("shows what differs from the plan, with its evidence and what stands on it", async () => {
    const page = await stage.open({ path: "/discovery" });
    const table = page.getByRole("table", surprises);
    await table
      .getByRole("row", { name: /Customs declaration software.*10\.20\.9\.50.*1433 \(database\)/ })
      .waitFor();
    await page
      .getByRole("table", { name: "What everything leans on" })
      .getByRole("row", { name: /Active Directory.*alone: there is no second one/ })
      .waitFor();
    await page
      .getByRole("table", { name: "Third parties that were reached" })
      .getByRole("row", { name: /192\.0\.2\.77 by address alone/ })
      .waitFor();
  });

  test("what is confirmed is declared, with an element for a machine that had none", async () => {
    const page = await stage.open({ path: "/discovery" });
    await page
      .getByRole("button", { name: "Confirm Customs declaration software to 10.20.9.50" })
      .click();
    const choosing = page.getByRole("dialog");
    await choosing.getByLabel("Name").fill("Declarations under a desk");
    await choosing.getByRole("button", { name: "Show what it does" }).click();
    await page.getByRole("button", { name: "Declare it" }).click();
    await page.getByText("It is declared.").first().waitFor();
    await page
      .getByRole("button", { name: "Confirm Customs declaration software to 10.20.9.50" })
      .waitFor({ state: "detached" });
  });

  test("a machine that is in no element is put into one, found by its words", async () => {
    const page = await stage.open({ path: "/discovery" });
    const strangers = page.getByRole("table", { name: "Machines in no element" });
    const name = "Put into the plan: 10.20.9.9";
    await strangers.getByRole("button", { name }).click();
    const choosing = page.getByRole("dialog");
    await choosing.getByRole("radio", { name: "It is part of one" }).click();
    const show = choosing.getByRole("button", { name: "Show what it does" });
    expect(await show.isDisabled()).toBe(true);
    await choosing.getByRole("combobox", { name: "Element" }).pressSequentially("print ser");
    await page.getByRole("option", { name: "Print server" }).click();
    await choosing.getByText("It is part of Print server.").waitFor();
    await show.click();
    await page.getByRole("button", { name: "Put it in" }).click();
    await page.getByText("10.20.9.9 in kestrelby is in the plan.").first().waitFor();
    await strangers.getByRole("button", { name }).waitFor({ state: "detached" });
  });

  test("what is declared and never seen is taken out, with the reason", async () => {
    const page = await stage.open({ path: "/discovery" });
    const name = "Take out that Customs declaration software needs Declaration database";
    await page.getByRole("button", { name }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^Reason/).fill("It moved to the machine under the desk");
    await dialog.getByRole("button", { name: "Take it out" }).click();
    await page.getByText("It is taken out.").first().waitFor();
    await page.getByRole("button", { name }).waitFor({ state: "detached" });
  });

  test("what is explained is not asked again", async () => {
    const page = await stage.open({ path: "/discovery" });
    const name = "Explain or reject Warehouse management system to File server";
    await page.getByRole("button", { name }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Why").fill("Templates of labels, which are kept on the printers too");
    await dialog.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("button", { name: "Save the answer" }).click();
    await page.getByText("The answer is saved.").first().waitFor();
    await page.getByRole("button", { name }).waitFor({ state: "detached" });
  });

  test("what leans on a dark area is declared at once, and a third party is rejected", async () => {
    const page = await stage.open({ path: "/discovery" });
    const areas = page.getByRole("table", { name: "What everything leans on" });
    const directory = areas.getByRole("row", { name: /^Active Directory/ });
    await directory.getByRole("button", { name: "Confirm Active Directory" }).click();
    const choosing = page.getByRole("dialog");
    await choosing.getByText(/Who does not declare it: .*Print server/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await choosing.getByRole("radio", { name: "Another one of the plan" }).click();
    await choosing.getByRole("combobox", { name: "Element" }).pressSequentially("active dir");
    await page
      .getByRole("option", { name: /^Active Directory/ })
      .first()
      .click();
    const other = choosing.getByRole("radio", { name: "Another one of the plan" });
    expect(await other.isChecked()).toBe(true);
    await choosing.getByText("stands for it.").waitFor();
    await choosing.getByRole("button", { name: "Show what it does" }).click();
    await page.getByRole("button", { name: "Declare it" }).click();
    await page.getByText("It is declared.").first().waitFor();
    await directory.getByRole("button").first().waitFor({ state: "detached" });

    const parties = page.getByRole("table", { name: "Third parties that were reached" });
    const firm = parties.getByRole("row", { name: /192\.0\.2\.77.*\(.*critical\)/ });
    await firm.getByRole("button", { name: "Explain or reject 192.0.2.77" }).click();
    await choosing.getByRole("radio", { name: /^Rejected/ }).click();
    await choosing.getByLabel("Why").fill("There is no contract with them");
    await choosing.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("button", { name: "Save the answer" }).click();
    await page.getByText("The answer is saved.").first().waitFor();
    await firm.getByText("rejected: There is no contract with them").waitFor();
    await firm.getByRole("button").first().waitFor({ state: "detached" });
  });

  test("where each server has its own part, each is declared to need what it used, and nothing stands for them", async () => {
    const page = await stage.open({ path: "/discovery" });
    const areas = page.getByRole("table", { name: "What everything leans on" });
    const backup = areas.getByRole("row", { name: /^Backup/ });
    await backup.getByRole("button", { name: "Confirm Backup" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Each is declared to need those servers that it used.").waitFor();
    expect(await dialog.getByRole("radio").count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Show what it does" }).click();
    await page.getByRole("button", { name: "Declare it" }).click();
    await page.getByText("It is declared.").first().waitFor();
    await backup.getByRole("button").first().waitFor({ state: "detached" });
  });

  test("a machine is told of with what it is, who watches it, what runs there and what listens", async () => {
    await callEndpoint(stage.administrator, appendObservations, { body: described() });
    const page = await stage.open({ path: "/discovery" });
    await page.getByRole("link", { name: "Machines", exact: true }).click();
    await page.getByLabel("Name, system or address").fill("10.20.2.11");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("link", { name: "sql-tms.halden.example" }).click();
    const properties = page.getByRole("table", { name: "What it is" });
    const told = /System.*Windows Server 2022.*VM insights sql-tms\.halden\.example told.*2019/;
    await properties.getByRole("row", { name: told }).waitFor();
    await properties.getByRole("row", { name: /Memory.*64 GiB/ }).waitFor();
    await page.getByRole("row", { name: /^Agent on sql-tms.*12 of 12 connections/ }).waitFor();
    const running = page.getByRole("table", { name: "What runs on it" });
    await running
      .getByRole("row", { name: /^sqlservr.*15\.0\.4430\.1.*1433.*svc-sql-tms/ })
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("link", { name: "Around it" }).click();
    await page.getByRole("heading", { name: "Around sql-tms" }).waitFor();
    await page.getByRole("link", { name: "What it is" }).click();
    await properties.waitFor();
  });

  test("a program on several machines is a group, which opens to these", async () => {
    await callEndpoint(stage.administrator, appendObservations, { body: grouped() });
    const page = await stage.open({ path: "/discovery", width: 390, scheme: "dark" });
    const crowds = page.getByRole("table", { name: "Crowds of clients" }).getByRole("row");
    const crowd = crowds.filter({ hasText: "10.40.0.1" });
    await crowd.getByText("24 clients").click();
    await crowd.getByText("10.40.1.23: 2").waitFor();
    const programs = page.getByRole("table", {
      name: "Programs that serve the same on several machines",
    });
    await programs.getByText("2 machines").click();
    await programs.getByText("10.40.0.2: 2").waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  });

  test("what changed between two windows is told with whether anybody looked, and leads to the machine", async () => {
    await callEndpoint(stage.administrator, appendObservations, { body: watching() });
    const page = await stage.open({ path: "/discovery" });
    await page.getByLabel("Observed in").selectOption("the last hour");
    await page.waitForURL(/span=hour/);
    await page.getByRole("link", { name: "What changed" }).click();
    await page.waitForURL(/changes\?span=hour/);
    expect(await page.getByLabel("In", { exact: true }).inputValue()).toBe("hour");
    const rows = page.getByRole("table", { name: "What changed" }).getByRole("row");
    await rows.filter({ hasText: /^Grown.*20 times as many.*sql-9.*1433.*2 → 40/s }).waitFor();
    await rows.filter({ hasText: /^Gone.*8443.*3 → 0/s }).waitFor();
    await page.getByRole("button", { name: /^Gone or not watched any more: \d/ }).click();
    await rows.filter({ hasText: /^Grown/ }).waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toMatch(/span=hour.*change=gone|change=gone.*span=hour/);
    await page.reload();
    const gone = rows.filter({ hasText: /^Gone.*8443/s });
    await gone.getByRole("link", { name: "sql-9" }).click();
    await page.getByRole("heading", { name: "Around 10.30.0.9" }).waitFor();
    await page.getByLabel("Hops").fill("2");
    await page.getByLabel("Hops").press("Enter");
    await page.getByText(/within 2 hops/).waitFor();
    await page
      .getByRole("table", { name: "What was connected" })
      .getByRole("row", { name: /^1 .*1433 40/ })
      .waitFor();
    const drawing = page.getByRole("group", { name: "What was seen around 10.30.0.9" });
    await drawing
      .getByRole("button", { name: /^sql-9, machine, in no element, in the middle/ })
      .focus();
    await page.getByText("Of sql-9 alone.").waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.getByText("Of sql-9 alone.").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByLabel("Around", { exact: true }).fill("10.99.99.99");
    await page.getByRole("button", { name: "Look around" }).click();
    await page.getByText(/^Nothing was seen of 10\.99\.99\.99/).waitFor();
  });

  test.each([
    ["light", 1280],
    ["dark", 390],
  ] as const)("what changed keeps nobody out, %s, %i wide", async (scheme, width) => {
    const page = await stage.open({ path: "/discovery/changes?span=hour", scheme, width });
    await page.getByRole("table", { name: "What changed" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await page.goto(`${stage.url}/discovery/around?around=10.30.0.9&span=day`);
    await page.getByRole("table", { name: "What was connected" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  });

  test.each(["light", "dark"] as const)("keeps nobody out, %s", async (scheme) => {
    const page = await stage.open({ path: "/discovery", scheme });
    await page.getByRole("table", surprises).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test("fits on a phone", async () => {
    const page = await stage.open({ path: "/discovery", width: 390 });
    await page.getByRole("table", surprises).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  });

  test("what listens is shown with who connects, and what nobody connects to", async () => {
    const page = await stage.open({ path: "/discovery" });
    await page.getByRole("table", { name: "What listens" }).waitFor();
    await callEndpoint(stage.administrator, appendObservations, { body: listening() });
    await page.reload();
    const rows = page.getByRole("table", { name: "What listens" }).getByRole("row");
    await rows.filter({ hasText: /^nginx.*443.*tms\.halden\.example.*10\.20\.9\.77/s }).waitFor();
    await page.getByLabel("Only those to which nobody was seen to connect").check();
    await rows.filter({ hasText: "nginx" }).waitFor({ state: "detached" });
    await rows.filter({ hasText: /^node_exporter.*nobody was seen to connect/s }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const element = await stage.open({ path: "/elements/tms", width: 390, scheme: "dark" });
    const own = element.getByRole("region", { name: "Listens on" });
    await own
      .getByRole("row")
      .filter({ hasText: /^nginx.*10\.20\.9\.77/s })
      .waitFor();
    expect(await barriers(element)).toEqual([]);
    await element.goto(`${stage.url}/elements/payroll-system`);
    await own.getByText(/None of the machines that are watched is known to be this/).waitFor();
  });
});

/** What an observer of a database tells of the last two hours: a port used far more, and one that nobody uses any more. */
function watching() {
  const now = Math.floor(Date.now() / 60_000);
  const row = (minute: number, port: number, succeeded: number) => ({
    minute,
    client: { address: "10.30.0.1" },
    server: { address: "10.30.0.9", process: "sqlservr" },
    port,
    protocol: "tcp" as const,
    outcomes: { succeeded },
    roleBy: "listener" as const,
  });
  return {
    observer: { id: "sql-9", host: "sql-9", platform: "windows", addresses: ["10.30.0.9"] },
    spool: "first",
    number: 1,
    coverage: [{ from: now - 119, to: now, seen: 45, attributed: 45, lost: 0 }],
    minutes: [row(now - 90, 1433, 2), row(now - 90, 8443, 3), row(now - 10, 1433, 40)],
  };
}

/** What an observer on the machine of the transport system tells: a port that is used, and one that nobody uses. */
function listening() {
  const minute = Math.floor(Date.now() / 60_000) - 3;
  return {
    observer: {
      id: "tms",
      host: "tms.halden.example",
      platform: "linux",
      addresses: ["10.20.1.11"],
      site: "kestrelby",
    },
    spool: "first",
    number: 1,
    coverage: [{ from: minute, to: minute + 1, seen: 1, attributed: 1, lost: 0 }],
    minutes: [
      {
        minute,
        client: { address: "10.20.9.77" },
        server: { address: "10.20.1.11", process: "nginx" },
        port: 443,
        protocol: "tcp" as const,
        outcomes: { succeeded: 2 },
        roleBy: "listener" as const,
      },
    ],
    listeners: [
      { port: 443, protocol: "tcp" as const, process: "nginx", unit: "nginx.service" },
      { port: 9100, protocol: "tcp" as const, process: "node_exporter" },
    ],
  };
}

/** What an agent tells of the database server, which is not what VM insights told of it. */
function described() {
  const minute = Math.floor(Date.now() / 60_000) - 3;
  return {
    observer: {
      id: "sql-tms",
      host: "sql-tms",
      platform: "windows",
      addresses: ["10.20.2.11"],
      site: "kestrelby",
    },
    spool: "first",
    number: 1,
    coverage: [{ from: minute, to: minute + 1, opened: 12, seen: 12, attributed: 12, lost: 0 }],
    minutes: [],
    machines: [
      {
        properties: {
          fullName: "sql-tms.halden.example",
          system: "Microsoft Windows Server 2022 Standard",
          addresses: ["10.20.2.11"],
        },
      },
    ],
  };
}

/** What a sensor tells of a program that two machines run, one of them for a crowd. */
function grouped() {
  const minute = Math.floor(Date.now() / 60_000) - 20;
  const row = (server: string, client: string) => ({
    minute,
    client: { address: client },
    server: { address: server, process: "java orders.jar" },
    port: 8443,
    protocol: "tcp" as const,
    outcomes: { succeeded: 2 },
    bytesOut: 1_000,
    bytesIn: 9_000,
    roleBy: "told" as const,
  });
  return {
    observer: { id: "sensor-4", host: "sensor-4", kind: "file" as const, platform: "zeek" },
    spool: "first",
    number: 1,
    coverage: [{ from: minute, to: minute + 1, seen: 50, attributed: 0, lost: 0 }],
    minutes: [
      row("10.40.0.2", "10.40.1.0"),
      ...Array.from({ length: 24 }, (_, at) => row("10.40.0.1", `10.40.1.${at}`)),
    ],
  };
}
