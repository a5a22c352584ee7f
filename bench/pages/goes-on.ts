import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { appendToJournal, callEndpoint, type Server, startCall } from "@mainstay/api";
import type { JournalNote, Occasion } from "@mainstay/plan";

/** The call that is under way. */
export const callUnderWay = "7f1f3c1e-4b0e-4c52-9b0a-1a2b3c4d5e6f";

/** Settings of a server that would send mails and finds nobody to take them, so that calls can be started. */
export async function mailNowhere(): Promise<readonly string[]> {
  const port = String(await freePort());
  return [
    "--port",
    port,
    "--origin",
    `http://127.0.0.1:${port}`,
    "--smtp-url",
    "smtp://127.0.0.1:9",
    "--mail-from",
    "mainstay@example.com",
  ];
}

/** Has an exercise, an incident and a call of the dressed plan go on, so that their pages have something to show. */
export async function goesOn(server: Server): Promise<void> {
  const begun = Date.parse("2026-11-01T08:00:00Z");
  const note = (minute: number, what: JournalNote["what"]): JournalNote => ({
    id: randomUUID(),
    at: new Date(begun + minute * 60_000).toISOString(),
    what,
  });
  const told = Array.from({ length: 15 }, (_, at) => [
    note(at * 10, { kind: "inject-sent", inject: `inject-${at}` }),
    note(at * 10 + 4, { kind: "response", inject: `inject-${at}`, text: "Looked up and decided." }),
  ]);
  await write("exercises", "exercise-0", [note(0, { kind: "started" }), ...told.flat()]);
  const said = Array.from({ length: 60 }, (_, at) =>
    note(at, { kind: at % 5 === 0 ? "decision" : "note", text: "What was seen and said." }),
  );
  await write("incidents", "incident-0", [note(0, { kind: "started" }), ...said]);
  const message = "The data centre is dark: dial into the bridge.";
  const body = { id: callUnderWay, tree: "tree-0", kind: "drill", message } as const;
  await callEndpoint(server, startCall, { body: { ...body, losses: [] } });

  async function write(occasion: Occasion["collection"], id: string, notes: JournalNote[]) {
    const path = { collection: occasion, id };
    await callEndpoint(server, appendToJournal, { path, body: { notes } });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === "object" && address !== null ? address.port : 0;
}
