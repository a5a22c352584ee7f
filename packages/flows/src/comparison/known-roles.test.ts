import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { flowBook } from "../book/flow-book.ts";
import { listDependencies } from "../book/list-dependencies.ts";
import { compareWithPlan } from "./compare-with-plan.ts";

type Used = { readonly port: number; readonly program?: string };

/** Compares a plan with one application that was seen to use ports of a server. */
function compared(used: readonly Used[], answers: PlanInFile["answers"] = []) {
  const book = flowBook();
  for (const { port, program } of used) {
    book.connection({
      client: { address: "10.0.0.5" },
      server: { address: "10.0.0.11", ...(program === undefined ? {} : { process: program }) },
      port,
      protocol: "tcp",
      from: 0,
      to: 1,
      outcome: "succeeded",
      connections: 1,
      roleBy: "told",
      vantage: "sensor",
    });
  }
  const plan = planOf({
    elements: [{ id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.5"] }],
    answers,
  });
  const { surprises, darkAreas } = compareWithPlan(
    plan,
    { dependencies: listDependencies(book) },
    { today: "2026-05-16" },
  );
  return {
    asked: surprises.flatMap(({ asked }) => asked.map(({ port }) => `${port}`)).toSorted(),
    ports: surprises.flatMap(({ relation }) => relation.ports),
    areas: darkAreas.map(({ id, servers }) => [id, servers[0]?.connections]),
  };
}

const explained = {
  id: "a",
  about: "dark-area",
  to: "active-directory",
  verdict: "explained",
  reason: "Everything signs in",
} as const;

test("what is said of Active Directory answers the RPC of its domain controllers as well", () => {
  const rpc = [{ port: 88 }, { port: 389 }, { port: 49_670 }];
  expect(compared(rpc)).toMatchObject({
    asked: ["389", "49670", "88"],
    areas: [["active-directory", 3]],
  });
  expect(compared(rpc, [explained]).asked).toEqual([]);
});

test("it answers no such port of another server, nor what else runs on a domain controller", () => {
  expect(compared([{ port: 49_670 }, { port: 135 }], [explained]).asked).toEqual(["135", "49670"]);
  const shared = [{ port: 88 }, { port: 389 }, { port: 52_344, program: "sqlservr.exe" }];
  expect(compared(shared, [explained]).asked).toEqual(["52344"]);
});

test("a named instance has its role by its program, and says so", () => {
  const [port] = compared([{ port: 52_344, program: "C:\\SQL\\sqlservr.exe" }]).ports;
  expect(port).toMatchObject({ role: "database", roleProgram: "C:\\SQL\\sqlservr.exe" });
});

test("a server of file shares or of identity synchronisation is known by its program", () => {
  expect(compared([{ port: 4450, program: "smbd" }]).areas).toEqual([["file-shares", 1]]);
  expect(compared([{ port: 49_800, program: "miiserver.exe" }]).areas).toEqual([
    ["identity-sync", 1],
  ]);
});
