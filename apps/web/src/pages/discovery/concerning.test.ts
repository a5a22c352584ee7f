import { expect, test } from "vitest";
import { concerning, countOf, type Differences } from "./concerning.ts";

const end = (name: string) => ({
  name,
  elements: /^\d/.test(name) ? [] : name.split("+"),
  by: null,
});
const between = (from: string, to: string) => ({ from: end(from), to: end(to) });
const surprise = (from: string, to: string): Differences["surprises"][number] => ({
  ...between(from, to),
  scope: "internal",
  declared: "none",
  path: [],
  ports: [],
  answers: [],
  functions: [],
});
const area = (id: string): Differences["darkAreas"][number] => ({
  id,
  title: id,
  isSingle: false,
  isUnwatched: false,
  servers: [],
  anyDoes: true,
  leaning: [],
  isAsked: true,
  silent: [],
  answers: [],
  others: 0,
  reaches: [],
});
const party = (name: string): Differences["thirdParties"][number] => ({
  end: end(name),
  knownBy: "address",
  users: [],
  ports: [],
  connections: 1,
  functions: [],
  criticalities: [],
  isCritical: true,
  leaning: [],
  isAsked: true,
  silent: [],
  answers: [],
});
const differences: Differences = {
  surprises: [
    surprise("tms", "198.51.100.7"),
    surprise("tms", "orders"),
    surprise("orders", "tms"),
  ],
  unseen: ["orders", "mail"].map((target) => ({
    element: "tms",
    target,
    lookedFor: [],
    unwatched: [],
    standsBy: false,
    mayBeLeftOut: false,
    answer: null,
  })),
  failing: [],
  darkAreas: [area("dns"), area("time")],
  thirdParties: [party("198.51.100.7"), party("198.51.100.8")],
  strangers: [],
};
const told = (...about: string[]) => {
  const { surprises, unseen, darkAreas, thirdParties } = concerning(differences, about);
  return [
    ...surprises.map(({ from, to }) => `${from.name} ${to.name}`),
    ...unseen.map(({ element, target }) => `unseen ${element} ${target}`),
    ...darkAreas.map(({ id }) => id),
    ...thirdParties.map(({ end: { name } }) => name),
  ];
};

test("of one end is whatever it is an end of, and what is asked of itself", () => {
  expect(told("198.51.100.7")).toEqual(["tms 198.51.100.7", "198.51.100.7"]);
  expect(told("orders")).toEqual(["tms orders", "orders tms", "unseen tms orders"]);
});

test("of two ends is what leads from the one to the other", () => {
  expect(told("tms", "orders")).toEqual(["tms orders", "unseen tms orders"]);
  expect(told("orders", "tms")).toEqual(["orders tms"]);
});

test("elements that share a machine are meant by their one name, each of them", () => {
  expect(told("tms+crm", "mail+web")).toEqual(["unseen tms mail"]);
});

test("of a dark area is its own question alone", () => {
  expect(told("dns")).toEqual(["dns"]);
});

test("of nothing is all, and of what is not there nothing", () => {
  expect(concerning(differences, [])).toEqual(differences);
  expect(countOf(concerning(differences, ["203.0.113.1"]))).toBe(0);
});
