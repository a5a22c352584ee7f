import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import type { NamedAddress } from "@mainstay/flows/watching";
import { heardNames, type NamesOfMachine } from "./heard-names.ts";

const folder = mkdtempSync(join(tmpdir(), "mainstay-names-"));
const resolved = join(folder, "resolved");
let server: Server | undefined;
let names: NamesOfMachine | undefined;
afterEach(() => {
  names?.close();
  server?.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nowhere = { hosts: join(folder, "none"), resolved };
const key = (type: number, name: string) => ({ class: 1, type, name });
const shop = { rr: { key: key(1, "shop.example"), address: [203, 0, 113, 9] } };

/** Answers calls as systemd-resolved does, each in two pieces, on a socket of its own. */
async function startResolved(answer: (method: string) => readonly object[]): Promise<void> {
  server = createServer((socket: Socket) => {
    socket.on("data", (call) => {
      const { method }: { method: string } = JSON.parse(call.toString().replace("\0", ""));
      const text = answer(method)
        .map((one) => `${JSON.stringify(one)}\0`)
        .join("");
      socket.write(text.slice(0, 40));
      setImmediate(() => socket.write(text.slice(40)));
    });
  });
  server.listen(resolved);
  await once(server, "listening");
}

/** Hears names until so many have come. */
function hearing(count: number, places = nowhere): Promise<readonly NamedAddress[]> {
  const all: NamedAddress[] = [];
  return new Promise((resolve) => {
    names = heardNames((named) => {
      all.push(named);
      if (all.length === count) resolve(all);
    }, places);
    names.follow(0);
  });
}

test("names come out of the cache, and with each answer from then on", async () => {
  const mail = {
    rr: { key: key(28, "mail.example"), address: Array.from({ length: 16 }, () => 1) },
  };
  await startResolved((method) =>
    method.endsWith("DumpCache")
      ? [{ parameters: { dump: [{ protocol: "dns", cache: [{ rrs: [shop] }] }] } }]
      : [
          { parameters: { ready: true }, continues: true },
          {
            parameters: { state: "success", question: [key(28, "mail.example")], answer: [mail] },
            continues: true,
          },
        ],
  );
  expect((await hearing(2)).map(({ name }) => name)).toEqual(["shop.example", "mail.example"]);
  expect(names?.withheld()).toEqual([]);
});

test("a version that does not tell its cache tells its answers", async () => {
  await startResolved((method) =>
    method.endsWith("DumpCache")
      ? [{ error: "org.varlink.service.MethodNotFound", parameters: {} }]
      : [{ parameters: { state: "success", question: [key(1, "shop.example")], answer: [shop] } }],
  );
  expect(await hearing(1)).toMatchObject([{ name: "shop.example", address: "203.0.113.9" }]);
});

test("who must not hear them says so, and so does one where it does not run", async () => {
  await startResolved(() => [{ error: "org.varlink.service.PermissionDenied", parameters: {} }]);
  void hearing(1);
  await expect.poll(() => names?.withheld().join()).toMatch(/it tells root alone/);
  names?.close();
  server?.close();
  void hearing(1, { ...nowhere, resolved: join(folder, "gone") });
  await expect.poll(() => names?.withheld().join()).toMatch(/it does not run here/);
});

test("names of the file of hosts are heard without it", async () => {
  const hosts = join(folder, "hosts");
  writeFileSync(hosts, "10.1.0.9 orders\n");
  expect(await hearing(1, { hosts, resolved })).toEqual([
    { name: "orders", address: "10.1.0.9", kind: "name" },
  ]);
});
