import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { placeEnds } from "./place-ends.ts";

const { elements } = planOf({
  elements: [
    {
      id: "orders",
      kind: "infrastructure",
      name: "Orders",
      seenAs: ["db-1.halden.example:5432", "10.1.2.3"],
    },
    { id: "tms", kind: "application", name: "TMS", seenAs: ["tms@app-1"] },
    { id: "wms", kind: "application", name: "WMS", seenAs: ["wms.exe@app-1"] },
    { id: "app-host", kind: "infrastructure", name: "Host", seenAs: ["app-1"] },
    { id: "hub", kind: "site", name: "Hub", seenAs: ["10.1.0.0/16"] },
    { id: "wan", kind: "infrastructure", name: "WAN", seenAs: ["10.0.0.0/8"] },
    { id: "north", kind: "infrastructure", name: "North", seenAs: ["192.168.1.5 in North"] },
    { id: "south", kind: "infrastructure", name: "South", seenAs: ["192.168.1.5 in South"] },
    { id: "shipper", kind: "supplier", name: "Shipper", seenAs: ["*.shipper.example"] },
    { id: "exchange-online", kind: "service", name: "Exchange Online" },
    { id: "dc-1", kind: "infrastructure", name: "Domain controller" },
    { id: "six", kind: "infrastructure", name: "Six", seenAs: ["[2001:DB8:0:0::5]:443"] },
  ],
});
const place = placeEnds(elements);

test("what clients asked for wins over an address that serves many, and that over its machine", () => {
  const asked = { address: "10.1.2.3", processes: [] };
  const named = (name: string) => place({ ...asked, host: name, askedFor: [name] }).elements;
  expect(named("api.shipper.example")).toEqual(["orders"]);
  expect(named("app-1")).toEqual(["tms", "wms", "app-host"]);
  const elsewhere = { address: "203.0.113.7", host: "shop.example", processes: [] };
  expect(place({ ...elsewhere, otherNames: ["app-1"] }).elements).toHaveLength(3);
  expect(
    place({ ...elsewhere, askedFor: ["shop.example"], otherNames: ["app-1"] }).elements,
  ).toEqual([]);
  const onMachine = { ...elsewhere, askedFor: ["shop.example"], machines: ["app-1"] };
  expect(place(onMachine).elements).toHaveLength(3);
});

test("of several names the one that says most places it, in whichever order they are told", () => {
  const names = ["x.shipper.example", "db-1.halden.example"];
  for (const [host = "", other = ""] of [names, names.toReversed()]) {
    const end = { host, otherNames: [other], port: 5432, processes: [] };
    expect(place(end)).toMatchObject({ elements: ["orders"], by: "name" });
  }
});

test.each([
  [{ host: "db-1.halden.example", port: 5432 }, ["orders"], "name"],
  [{ host: "DB-1", port: 5432 }, ["orders"], "short-name"],
  [{ host: "db-1.halden.example", port: 22 }, [], undefined],
  [{ host: "db-1.other.example", port: 5432 }, [], undefined],
  [{ address: "10.1.2.3", port: 22 }, ["orders"], "address"],
  [{ host: "app-1", processes: ["/opt/tms/TMS"] }, ["tms"], "name"],
  [{ host: "app-1", processes: ["C:\\wms\\wms.exe"] }, ["wms"], "name"],
  [{ host: "app-1", processes: ["sshd"] }, ["app-host"], "name"],
  [{ host: "app-1" }, ["tms", "wms", "app-host"], "name"],
  [{ address: "10.1.9.9" }, ["hub"], "network"],
  [{ address: "10.2.9.9" }, ["wan"], "network"],
  [{ network: "10.1.9.0/24" }, ["hub"], "network"],
  [{ network: "10.0.0.0/7" }, [], undefined],
  [{ address: "192.168.1.5", site: "South" }, ["south"], "address"],
  [{ address: "192.168.1.5" }, ["north", "south"], "address"],
  [{ host: "api.eu.shipper.example" }, ["shipper"], "domain"],
  [{ host: "shipper.example" }, [], undefined],
  [
    { host: "outlook.office365.com", microsoft365: "exchange-online" },
    ["exchange-online"],
    "microsoft-365",
  ],
  [{ host: "dc-1.halden.example", address: "172.16.0.1" }, ["dc-1"], "id"],
  [{ host: "DC-1" }, ["dc-1"], "id"],
  [{ host: "dc-1.other.example" }, [], undefined],
  [{ address: "2001:db8::5", port: 443 }, ["six"], "address"],
  [
    { address: "10.1.9.9", reverseName: "DB-1.halden.example", port: 5432 },
    ["orders"],
    "reverse-name",
  ],
  [{ address: "172.16.0.1", reverseName: "dc-1.halden.example" }, ["dc-1"], "reverse-name"],
  [{ address: "10.1.9.9", reverseName: "pc-9.halden.example" }, ["hub"], "network"],
  [{ address: "10.1.9.9", host: "pc-9.halden.example", reverseName: "app-1" }, ["hub"], "network"],
  [{ address: "203.0.113.9", reverseName: "api.eu.shipper.example" }, [], undefined],
  [{ address: "203.0.113.9", reverseName: "dc-1" }, [], undefined],
])("%j is %j", (end, expected, by) => {
  const placed = place({ processes: [], ...end });
  expect([placed.elements, placed.by]).toEqual([expected, by]);
});

test("what is in no element is called by its host, else its address", () => {
  expect(place({ host: "printer", address: "172.16.0.9", processes: [] }).name).toBe("printer");
  expect(place({ address: "172.16.0.9", processes: [] }).name).toBe("172.16.0.9");
  const reversed = { address: "172.16.0.9", reverseName: "printer.halden.example" };
  expect(place({ ...reversed, processes: [] })).toEqual({
    name: "172.16.0.9",
    elements: [],
    ...reversed,
  });
});
