import { nameKinds, type ObservationBatch, outcomes, roleEvidence } from "@mainstay/flows";
import fc from "fast-check";
import { batchOf } from "./batch-of.ts";

const addresses = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "127.0.0.1", "40.90.1.1", "fe80::1"];
const machines = [
  { id: "id-web", host: "web", addresses: ["10.0.0.1", "10.0.0.3"] },
  { id: "id-db", host: "db", addresses: ["10.0.0.2"] },
  { id: "id-twin", host: "web", site: "branch", addresses: ["10.0.0.1"] },
];
const files = [
  { id: "file: sensor", kind: "file" as const, host: "sensor" },
  { id: "file: sensor of branch", kind: "file" as const, host: "sensor", site: "branch" },
];

/** Batches of a few machines and files that see the same few machines within a few days from a minute on, some of them sent again. */
export function arbitraryBatches(from: number): fc.Arbitrary<readonly ObservationBatch[]> {
  const minute = fc.integer({ min: from, max: from + 4 * 1440 });
  const network = fc.record({ network: fc.constantFrom("10.0.0.0/8", "0.0.0.0/0") });
  const machine = fc.record(
    {
      address: fc.constantFrom(...addresses),
      inner: fc.constant(true as const),
      host: fc.constantFrom("web", "db", "Files"),
      process: fc.constantFrom("nginx", "postgres"),
      unit: fc.constant("web.service"),
    },
    { requiredKeys: [] },
  );
  const times = fc.array(fc.nat(99_999), { minLength: 1, maxLength: 4 }).map((all) => ({
    count: all.length,
    sum: all.reduce((sum, one) => sum + one),
    min: Math.min(...all),
    max: Math.max(...all),
  }));
  const party = fc.oneof({ weight: 5, arbitrary: machine }, { weight: 1, arbitrary: network });
  const row = <More>(more: { [Key in keyof More]: fc.Arbitrary<More[Key]> }) =>
    fc.record(
      {
        minute,
        client: party,
        server: party,
        port: fc.constantFrom(443, 5432),
        protocol: fc.constantFrom("tcp" as const, "udp" as const),
        outcomes: fc.dictionary(fc.constantFrom(...outcomes), fc.integer({ min: 1, max: 9 })),
        roleBy: fc.constantFrom(...roleEvidence),
        bytesOut: fc.nat(99),
        bytesIn: fc.nat(99),
        responses: times,
        roundTrips: times,
        service: fc.constantFrom("tls", "files.example"),
        ...more,
      },
      { requiredKeys: ["minute", "client", "server", "port", "protocol", "outcomes", "roleBy"] },
    );
  // Files know addresses, most often guess who serves, and do not know what is open at the end of a minute.
  const addressed = fc.record(
    {
      address: fc.constantFrom("10.0.0.1", "10.0.0.2", "10.0.0.3", "127.0.0.1"),
      host: fc.constantFrom("web", "DB", "web.example"),
    },
    { requiredKeys: ["address"] },
  );
  const guessed = {
    client: addressed,
    server: addressed,
    clientPort: fc.constantFrom(0, 443, 5432, 49_667),
    port: fc.constantFrom(443, 49_300),
    roleBy: fc.constantFrom("told", "known-port", "lower-port", "first-seen"),
  } as const;
  const listener = fc.record(
    {
      address: fc.constantFrom(...addresses),
      port: fc.constantFrom(443, 5432, 49_667),
      protocol: fc.constantFrom("tcp" as const, "udp" as const),
      process: fc.constantFrom("nginx", "postgres"),
    },
    { requiredKeys: ["port", "protocol"] },
  );
  const host = fc.option(fc.constantFrom("web", "DB", "db.example"), { nil: undefined });
  const at = fc.option(minute, { nil: undefined });
  const described = fc.record(
    {
      fullName: fc.constantFrom("db.example", "Web.example"),
      system: fc.constantFrom("Debian 12", "Debian 13"),
      cpus: fc.constantFrom(2, 4),
      addresses: fc.subarray(["10.0.0.1", "10.0.0.2"]),
    },
    { requiredKeys: [] },
  );
  const running = fc.record(
    { user: fc.constantFrom("root", "postgres"), path: fc.constant("/usr/sbin/nginx") },
    { requiredKeys: [] },
  );
  const program = {
    process: fc.constantFrom("nginx", "postgres"),
    unit: fc.option(fc.constant("web.service"), { nil: undefined }),
  };
  const common = {
    machines: fc.array(fc.record({ host, at, properties: described }), { maxLength: 2 }),
    processes: fc.array(fc.record({ host, at, ...program, properties: running }), { maxLength: 3 }),
    number: fc.integer({ min: 1, max: 4 }),
    listeners: fc.array(listener, { maxLength: 20, size: "max" }),
    names: fc.array(
      fc.record({
        name: fc.constantFrom("a.example", "b.example"),
        address: fc.constantFrom(...addresses),
        kind: fc.constantFrom(...nameKinds),
      }),
      { maxLength: 2 },
    ),
  };
  const ofMachines = fc.record({
    ...common,
    observer: fc.constantFrom(...machines),
    minutes: fc.array(row({ open: fc.nat(9) }), { minLength: 1, maxLength: 6 }),
  });
  const ofFiles = fc.record({
    ...common,
    observer: fc.constantFrom(...files),
    minutes: fc.array(row(guessed), { minLength: 1, maxLength: 6 }),
  });
  return fc
    .array(fc.oneof(ofMachines, ofFiles), { minLength: 1, maxLength: 8 })
    .map((batches) => firstOfEach(batches.map((parts) => batchOf(parts))));
}

/** What comes again is what came: of batches with one number, the first. */
function firstOfEach(batches: readonly ObservationBatch[]): readonly ObservationBatch[] {
  const first = new Map<string, ObservationBatch>();
  return batches.map((batch) => {
    const key = `${batch.observer.id} ${batch.number}`;
    const known = first.get(key) ?? batch;
    first.set(key, known);
    return known;
  });
}
