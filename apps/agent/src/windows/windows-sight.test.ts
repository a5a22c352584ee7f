import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { machineWatch, type ObservedMinute } from "@mainstay/flows/watching";
import { expect, test } from "vitest";
import { configuredWithheld } from "./look-script.ts";
import { type LookCommand, windowsSight } from "./windows-sight.ts";

const recorded: LookCommand = [
  execPath,
  fileURLToPath(new URL("../testing/recorded-look.ts", import.meta.url)),
  fileURLToPath(new URL("fixtures", import.meta.url)),
];

const untilStopped = new AbortController().signal;

/** Who talks to whom, with what became of it: `Orders.exe > 10.1.0.30:443`. */
function wordsOf({ client, server, port, outcomes, open }: ObservedMinute): string {
  const end = ({ address, process, unit }: ObservedMinute["client"]): string =>
    [address, process, unit].filter((word) => word !== undefined).join(" ");
  const fates = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
  return `${end(client)} > ${end(server)}:${port}: ${[...fates, `${open} open`].join(", ")}`;
}

test("three looks at a machine with Windows tell what began, what is blocked, and by whom", async () => {
  const watch = machineWatch({ host: "app01", minute: 0 });
  const sight = windowsSight(watch, recorded);
  await sight.look("whole", untilStopped);
  const first = watch.tell(0, "changed");
  expect(first.minutes.map(wordsOf)).toEqual([
    "10.1.0.5 java.exe orders.jar > 10.1.0.9:8443: 1 open",
  ]);
  expect(sight.withheld()).toContain(
    "whether it uses the servers that it is told to for DNS: 10.1.0.2, 10.1.0.3 (its adapters)",
  );
  expect(first.coverage).toMatchObject({ opened: 0, seen: 0, lost: 0 });
  expect(first.listeners).toMatchObject([
    { port: 1433, process: "sqlservr.exe", unit: "MSSQLSERVER" },
    { port: 3389, process: "svchost.exe", unit: "RpcSs, TermService" },
  ]);

  await sight.look("brief", untilStopped);
  await sight.look("brief", untilStopped);
  const { minutes, coverage, names } = watch.tell(1, "all");
  expect(minutes.map(wordsOf).toSorted()).toEqual([
    "10.1.0.44 > 10.1.0.5 sqlservr.exe MSSQLSERVER:1433: 1 unknown, 0 open",
    "10.1.0.45 > 10.1.0.5 sqlservr.exe MSSQLSERVER:1433: 1 succeeded, 0 open",
    "10.1.0.46 > 10.1.0.5 sqlservr.exe MSSQLSERVER:1433: 1 succeeded, 0 open",
    "10.1.0.5 java.exe orders.jar > 10.1.0.30:443: 1 succeeded, 1 unknown, 1 open",
    "10.1.0.5 java.exe orders.jar > 10.1.0.99:8080: 1 timed-out, 0 open",
    "10.1.0.5 java.exe orders.jar > 10.1.0.9:8443: 0 open",
    "10.1.0.5 java.exe orders.jar > 203.0.113.9:25: 1 blocked, 0 open",
  ]);
  expect(names).toEqual([{ name: "shop.example", address: "203.0.113.9", kind: "name" }]);
  expect(coverage).toMatchObject({ opened: 7, seen: 7, attributed: 7, lost: 0 });
  expect(sight.withheld()).toContain("how many connections the system counted: Invalid class");
  expect(sight.withheld().join()).toContain("was never tried on a Windows machine");
});

test.each([
  [[execPath, "-e", "console.log('socket')"], "it printed no whole list"],
  [[execPath, "-e", "console.error('Access denied'); process.exit(1)"], "Access denied"],
  [["there-is-no-such-program"], "ENOENT"],
] as const)("a look that fails leaves all as it was, and says so: %j", async (command, why) => {
  const watch = machineWatch({ host: "app01", minute: 0 });
  const sight = windowsSight(watch, command);
  await sight.look("whole", untilStopped);
  expect(watch.tell(0, "all").minutes).toEqual([]);
  expect(sight.withheld().join()).toContain(why);
});

test("what is configured is asked for again soon where it was not told, and once an hour where it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mainstay-looks-"));
  const asked = join(folder, "asked");
  // The first time it fails, the second it may not look, the third it tells.
  const program = `
    const { appendFileSync, readFileSync } = require("node:fs");
    const isAsked = process.env.MAINSTAY_ASKS_CONFIGURED !== "";
    appendFileSync(${JSON.stringify(asked)}, isAsked ? "a" : ".");
    const times = isAsked ? readFileSync(${JSON.stringify(asked)}, "utf8").split("a").length - 1 : 0;
    if (times === 1) process.exit(1);
    if (times === 2) console.log("withheld\t${configuredWithheld}: Access denied");
    if (times === 3) console.log("dns\t10.1.0.2");
    console.log("done");`;
  const sight = windowsSight(machineWatch({ host: "app01", minute: 0 }), [execPath, "-e", program]);
  for (let turn = 0; turn < 14; turn++) await sight.look("brief", untilStopped);
  expect(readFileSync(asked, "utf8")).toBe("a...a...a.....");
  expect(sight.withheld().join()).toContain("for DNS: 10.1.0.2 (its adapters)");
  rmSync(folder, { recursive: true });
});

test("a look that goes on when the program is stopped is given up", async () => {
  const stop = new AbortController();
  const watch = machineWatch({ host: "app01", minute: 0 });
  const sight = windowsSight(watch, [execPath, "-e", "setTimeout(() => {}, 2 ** 30)"]);
  const looked = sight.look("whole", stop.signal);
  stop.abort();
  await looked;
  expect(sight.withheld().join()).toContain("since the last look: The operation was aborted");
});
