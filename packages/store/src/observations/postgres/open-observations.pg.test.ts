import { afterAll, beforeAll } from "vitest";
import { TestServer } from "../../testing/index.ts";
import { holdObservationStore } from "../testing/hold-observation-store.ts";
import { openObservations } from "./open-observations.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

holdObservationStore(async (now) => {
  const database = await server.open();
  const store = openObservations(database, { now });
  const close = async () => {
    await store.close();
    await database.close();
  };
  return { ...store, close };
});
