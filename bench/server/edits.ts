import { callEndpoint, commitEdit, getPlan } from "@mainstay/api";
import { openEventStreams } from "./event-streams.ts";
import { connected, type Served } from "./served.ts";

/** Milliseconds that each of so many edits takes over HTTP, from being sent until it is told to be on the disk. */
export async function editTimes(served: Served, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  let revision = await currentRevision(served);
  for (let at = 0; at < count; at++) {
    const begun = performance.now();
    revision = await editOnce(served, revision);
    times.push(performance.now() - begun);
  }
  return times;
}

/** Milliseconds until all of so many event streams have been told of an edit, from when it was acknowledged. */
export async function tellingTime(served: Served, streams: number): Promise<number> {
  const { told, close } = await openEventStreams(served.url, streams);
  try {
    const begun = performance.now();
    await told(await editOnce(served, await currentRevision(served)));
    return performance.now() - begun;
  } finally {
    close();
  }
}

/** Changes a name, and returns the new revision. */
export async function editOnce(served: Served, revision: number): Promise<number> {
  const edit = [{ put: `elements/e-${revision}/name`, value: `Named at ${revision}` }];
  const committed = await callEndpoint(connected(served), commitEdit, { body: { edit }, revision });
  return committed.revision;
}

/** The revision that a server is at. */
export async function currentRevision(served: Served): Promise<number> {
  return (await callEndpoint(connected(served), getPlan)).revision;
}
