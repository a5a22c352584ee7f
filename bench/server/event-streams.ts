import { type ClientRequest, request } from "node:http";
import { token } from "./served.ts";

/** Many who listen to the events of a server. */
export type EventStreams = {
  /** Resolves once all have been told of a revision. */
  readonly told: (revision: number) => Promise<void>;
  readonly close: () => void;
};

/** Opens so many event streams and waits until each was told of the revision that there is. */
export async function openEventStreams(url: string, count: number): Promise<EventStreams> {
  const latest = Array.from({ length: count }, () => -1);
  let look = () => {};
  const requests: ClientRequest[] = latest.map((_, at) => {
    const headers = { authorization: `Bearer ${token}` };
    const sent = request(`${url}/api/v1/events`, { agent: false, headers }, (response) => {
      response.setEncoding("utf8").on("data", (text: string) => {
        for (const [, id] of text.matchAll(/^id: (\d+)$/gm)) latest[at] = Number(id);
        look();
      });
      response.on("error", () => {});
    });
    sent.on("error", () => {}).end();
    return sent;
  });
  const told = (revision: number) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (latest.every((known) => known >= revision)) resolve();
      };
      look();
    });
  await told(0);
  return { told, close: () => requests.forEach((each) => void each.destroy()) };
}
