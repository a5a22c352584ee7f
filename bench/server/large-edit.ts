import { basePath, commitEdit } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { currentRevision } from "./edits.ts";
import { connected, type Served } from "./served.ts";
import { waitsMeanwhile } from "./waits-meanwhile.ts";

/**
 * Milliseconds until an edit of so many new records is on the disk, such as an import from spreadsheets, and those that each read
 * meanwhile waited.
 */
export async function largeEdit(served: Served, records: number) {
  const { origin, token } = connected(served);
  const body = new TextEncoder().encode(JSON.stringify({ edit: assets(records) }));
  const revision = await currentRevision(served);
  return waitsMeanwhile(`${origin}${basePath}/plan/elements/e-1`, token, async () => {
    const response = await fetch(origin + basePath + commitEdit.url, {
      method: commitEdit.method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "if-match": `"${revision}"`,
      },
      body,
    });
    if (!response.ok) throw new Error(`the edit is answered with HTTP ${response.status}`);
    await response.arrayBuffer();
  });
}

function assets(records: number): Edit {
  return Array.from({ length: records }, (_, at) => ({
    put: `elements/asset-${at}`,
    value: {
      id: `asset-${at}`,
      kind: "infrastructure",
      name: `Asset ${at}`,
      tags: ["imported"],
      recovery: { time: "8h" },
      needs: at === 0 ? [] : [`asset-${Math.floor(at / 10)}`],
    },
  }));
}
