import { describe, expect, test } from "vitest";
import { formatPorts } from "./ports.ts";
import { readEndpoints } from "./read-endpoints.ts";
import { madeUpEndpoints } from "./testing/made-up-endpoints.ts";
import { sharedEndpoints } from "./testing/shared-endpoints.ts";

const whole = {
  id: 7,
  serviceArea: "Common",
  urls: ["a.example"],
  tcpPorts: "443",
  category: "Default",
  required: true,
};

/** The one set of a list of one, and the messages about it. */
function readOne(fields: object) {
  const { sets, problems } = readEndpoints([{ ...whole, ...fields }]);
  return {
    set: sets[0],
    messages: problems.map(({ path, message }) => `${path.join(".")} ${message}`),
  };
}

describe("readEndpoints", () => {
  test("reads a list with every peculiarity of published ones without a problem", () => {
    const { sets, problems } = readEndpoints(madeUpEndpoints);
    expect(problems).toEqual([]);
    expect(sets.map(({ id }) => id)).toEqual([1, 2, 8, 10, 11, 12, 51, 52, 163]);
    expect(sets[4].names).toEqual([]);
    expect(formatPorts(sets[4].udp)).toBe("3478-3481");
    expect(sets[2].notes).toBeUndefined();
    expect(sets[1].notes).toBe("POP and IMAP");
  });

  test.each([
    ["ports as a number", { tcpPorts: 443 }],
    ["ports as a list", { tcpPorts: ["443", 443] }],
    ["names as one text", { urls: "a.example, a.example" }],
    ["names with scheme, path and port", { urls: ["https://A.example:443/x"] }],
    ["an id as text", { id: "7" }],
    ["flags as text", { required: "TRUE", expressRoute: "false" }],
    ["null for nothing", { ips: null, udpPorts: null, notes: null, expressRoute: null }],
    ["another case of a category", { category: "default" }],
    ["fields that are new", { weather: "fine" }],
  ])("takes %s as what is meant", (_, fields) => {
    const { set, messages } = readOne(fields);
    expect(messages).toEqual([]);
    expect(set).toEqual(readOne({}).set);
  });

  test.each([
    [{ urls: ["a b"] }, '0.urls "a b" is no host name'],
    [{ ips: ["10.0.0.0/99"] }, '0.ips "10.0.0.0/99" is no network'],
    [{ ips: ["0.0.0.0/0"] }, '0.ips "0.0.0.0/0" takes in too much of the internet'],
    [{ ips: ["::/0"] }, '0.ips "::/0" takes in too much of the internet'],
    [{ ips: ["::/80"] }, '0.ips "::/80" takes in too much of the internet'],
    [{ tcpPorts: "https" }, '0.tcpPorts "https" are no ports'],
    [{ category: "Urgent" }, '0.category "Urgent" is none of Optimize, Allow, Default'],
    [{ required: undefined }, "0.required is not said of 7"],
    [{ urls: [] }, "0.id 7 has neither names nor addresses"],
  ])("uses the rest of %j, and says what it left out", (fields, message) => {
    const { set, messages } = readOne(fields);
    expect(set?.id).toBe(7);
    expect(messages[0]).toContain(message);
  });

  test.each([
    [{ id: "x" }, "0.id"],
    [{ id: -1 }, "0.id"],
    [{ serviceArea: "" }, "0.serviceArea"],
    [{ urls: [1] }, "0.urls"],
  ])("leaves out a set with %j", (fields, place) => {
    const { set, messages } = readOne(fields);
    expect(set).toBeUndefined();
    expect(messages[0]).toMatch(place);
    expect(messages[0]).toMatch(/the set is left out/);
  });

  test("keeps the first of two sets of one id, and tells if the other says something else", () => {
    const other = { ...whole, urls: ["b.example"] };
    const { sets, problems } = readEndpoints([whole, whole, other]);
    expect(sets).toHaveLength(1);
    expect(problems.map(({ path }) => path)).toEqual([[2, "id"]]);
  });

  test("takes a list as PowerShell writes it", () => {
    expect(readEndpoints({ value: [whole], Count: 1 }).sets).toHaveLength(1);
  });

  test.each([undefined, null, "text", {}, { value: [] }, 7])("%j is no list", (json) => {
    const { sets, problems } = readEndpoints(json);
    expect(sets).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  test.each([[[null]], [["text"]], [[[]]], [[7]]])("%j has no set", (json) => {
    const { sets, problems } = readEndpoints(json);
    expect(sets).toEqual([]);
    expect(problems[0].path).toEqual([0]);
  });
});

describe("the published lists (MAINSTAY_DATA says where they are)", () => {
  test.skipIf(sharedEndpoints("worldwide-2025-12") === undefined).each([
    ["worldwide-2025-12", 79, 210],
    ["usgovgcchigh-2025-12", 26, 40],
    ["worldwide-2020062900.from-docs", 114, 386],
    ["worldwide-2020070800.from-docs", 114, 402],
  ])("%s is read whole", (name, sets, networks) => {
    const list = readEndpoints(sharedEndpoints(name));
    expect(list.problems).toEqual([]);
    expect(list.sets).toHaveLength(sets);
    expect(list.sets.flatMap((set) => set.networks)).toHaveLength(networks);
  });
});
