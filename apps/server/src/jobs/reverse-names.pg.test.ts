import {
  type Database,
  openDatabase,
  openObservations,
  type ObservationStore,
} from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reverseNames } from "./reverse-names.ts";
import { type DnsServer, startDnsServer } from "./testing/dns-server.ts";

let databases: TestServer;
let database: Database;
let observations: ObservationStore;
let dns: DnsServer;

beforeEach(async () => {
  databases = await TestServer.start();
  database = await openDatabase(await databases.place());
  observations = openObservations(database, { now });
  dns = await startDnsServer(
    {
      "9.113.0.203.in-addr.arpa": ["host9.isp.example"],
      "7.0.1.10.in-addr.arpa": ["files.halden.example", "files"],
    },
    (name) => name.endsWith(".51.198.in-addr.arpa"),
  );
  await observations.append(batch(["203.0.113.9", "203.0.113.10", "10.1.0.7"]), now());
});
afterEach(async () => {
  dns.close();
  await observations.close();
  await database.close();
  await databases.stop();
});

const minute = Math.floor(Date.parse("2026-11-02T08:00:00Z") / 60_000);
let later = 0;
const now = () => new Date((minute + later) * 60_000);

function batch(servers: readonly string[], site = "default") {
  return {
    observer: {
      kind: "machine" as const,
      id: `app01 ${site}`,
      host: "app01",
      site,
      addresses: ["10.1.0.5"],
      platform: "linux",
    },
    spool: "s",
    number: 1,
    coverage: [],
    minutes: servers.map((address) => ({
      minute: minute - 1,
      client: { address: "10.1.0.5", host: "app01" },
      server: { address },
      port: 443,
      protocol: "tcp" as const,
      outcomes: { succeeded: 1 },
      roleBy: "flags" as const,
    })),
    listeners: [],
    names: [{ name: "shop.example", address: "203.0.113.10", kind: "name" as const }],
  };
}

function look(servers = [dns.address]): Promise<string> {
  return reverseNames({
    database,
    observations,
    settings: { reverseLookups: { servers, pause: 0 } },
    now,
    signal: new AbortController().signal,
  });
}

async function namesOf(address: string): Promise<readonly string[] | undefined> {
  const window = { from: minute - 60, until: minute + 60 };
  const { ends } = await observations.edges(window, { limit: 100, after: 0 });
  return ends.find((end) => end.address === address)?.reverseNames;
}

test("addresses without a name are asked for once a day, and what they answer to is a reverse name", async () => {
  expect(await look()).toBe("asked for the names of 2 addresses, of which 2 have one");
  expect(dns.asked.toSorted()).toEqual(["7.0.1.10.in-addr.arpa", "9.113.0.203.in-addr.arpa"]);
  expect(await namesOf("203.0.113.9")).toEqual(["host9.isp.example"]);
  expect((await namesOf("10.1.0.7"))?.toSorted()).toEqual(["files", "files.halden.example"]);
  expect(await namesOf("203.0.113.10")).toEqual([]);
  expect(await look()).toBe("asked for the names of 0 addresses, of which 0 have one");
});

test("an address without an answer is asked for again on the next day, and what is new at once", async () => {
  await observations.append({ ...batch(["203.0.113.77"]), number: 2 }, now());
  await look();
  expect(await look()).toContain("of 0 addresses");
  await observations.append({ ...batch(["203.0.113.78"]), number: 3 }, now());
  expect(await look()).toContain("of 1 addresses");
  later = 1_441;
  const minutes = batch(["203.0.113.77"]).minutes.map((row) => ({
    ...row,
    minute: minute + 1_400,
  }));
  await observations.append({ ...batch([]), number: 4, minutes }, now());
  expect(await look()).toContain("of 1 addresses");
  later = 0;
});

test("private addresses of several sites are not asked for", async () => {
  await observations.append(batch(["10.1.0.7"], "hamburg"), now());
  await look();
  expect(dns.asked).toEqual(["9.113.0.203.in-addr.arpa"]);
});

test("the names of public addresses are of no site, and leave a single one alone", async () => {
  const only = await openDatabase(await databases.place());
  const seen = openObservations(only, { now });
  const lookThere = () =>
    reverseNames({
      database: only,
      observations: seen,
      settings: { reverseLookups: { servers: [dns.address], pause: 0 } },
      now,
      signal: new AbortController().signal,
    });
  await seen.append(batch(["203.0.113.9"], "hamburg"), now());
  expect(await lookThere()).toBe("asked for the names of 1 addresses, of which 1 have one");
  await seen.append({ ...batch(["10.1.0.7"], "hamburg"), number: 2 }, now());
  expect(await lookThere()).toBe("asked for the names of 1 addresses, of which 1 have one");
  await seen.close();
  await only.close();
});

test("who does not answer for an address is no reason to ask for no others", async () => {
  await observations.append({ ...batch(["198.51.100.1"]), number: 2 }, now());
  expect(await look()).toBe("asked for the names of 3 addresses, of which 2 have one");
  await observations.append({ ...batch(["198.51.100.2"]), number: 3 }, now());
  expect(await look()).toBe("asked for the names of 1 addresses, of which 0 have one");
});

test("DNS servers that answer for nothing at all are told from that", {
  timeout: 30_000,
}, async () => {
  const silent = await startDnsServer({}, () => true);
  const servers = Array.from({ length: 30 }, (_, at) => `198.51.100.${at + 1}`);
  await observations.append({ ...batch(servers), number: 2 }, now());
  await expect(look([silent.address])).rejects.toThrow("no DNS server answers: ETIMEOUT");
  expect(silent.asked).toHaveLength(15);
  silent.close();
});

test("where no DNS server answers it fails, and asks for others the next time", async () => {
  const servers = Array.from({ length: 7 }, (_, at) => `192.0.2.${at}`);
  await observations.append({ ...batch(servers), number: 2 }, now());
  // Nobody listens there.
  await expect(look(["127.0.0.1:1"])).rejects.toThrow("no DNS server answers: ECONNREFUSED");
  expect(await look()).toContain("of 4 addresses");
});
