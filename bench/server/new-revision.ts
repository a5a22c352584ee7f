import { basePath, getAssessment, getFindings } from "@mainstay/api";
import { currentRevision, editOnce } from "./edits.ts";
import { connected, type Served } from "./served.ts";
import { waitsMeanwhile } from "./waits-meanwhile.ts";

/**
 * Milliseconds until what every page shows of a new revision is there, asked for at once, and the longest that a request
 * which needs none of it waited meanwhile. What is asked about one scenario or one element is worked out when asked.
 */
export async function newRevision(served: Served) {
  const server = connected(served);
  const revision = await editOnce(served, await currentRevision(served));
  const headers = { authorization: `Bearer ${server.token}` };
  // Read and not parsed: that would keep this process from seeing the other answers come.
  const read = async (path: string) => {
    const response = await fetch(server.origin + path, { headers });
    if (!response.ok) throw new Error(`${path} answers with HTTP ${response.status}`);
    return response.arrayBuffer();
  };
  const { took, waits } = await waitsMeanwhile(
    `${server.origin}${basePath}/plan/elements/e-${revision}`,
    server.token,
    () => Promise.all([getAssessment, getFindings].map(({ url }) => read(basePath + url))),
  );
  return { ready: took, longestWait: waits.at(-1) ?? 0 };
}
