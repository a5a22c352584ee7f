import { TenantError } from "../failure.ts";
import type { Read } from "../reads/read.ts";
import { isSafeAddress, type Tenant } from "../tenant.ts";
import { askOnce, successOf } from "./ask.ts";
import { bodyOf } from "./read-body.ts";
import { withRetries } from "./with-retries.ts";

/** Takes a download piece by piece. Called anew, from the first byte, each time that it has to be begun again. */
export type Receive = (pieces: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Downloads what Graph answers with an address for. The address is signed by itself, so the token stays here: it is followed by
 * hand and without it. Throws TenantError.
 */
export function download(
  tenant: Tenant,
  read: Read,
  { signal, receive }: { readonly signal: AbortSignal; readonly receive: Receive },
): Promise<void> {
  const { base, limits } = tenant;
  return withRetries(tenant, { signal, patience: limits.downloadPatience }, async (inTime) => {
    const question = { read, address: `${base}${read.path}`, signal: inTime };
    let response = await askOnce(tenant, question);
    for (let hops = 0; response.status >= 300; hops += 1) {
      if (hops >= mostHops)
        throw new TenantError(
          "not-understood",
          "it is led from one address to the next without end.",
        );
      response = await follow(tenant, read, { response, signal: inTime });
    }
    if (/\bhtml\b/i.test(response.headers.get("content-type") ?? "")) {
      await response.body?.cancel();
      throw new TenantError(
        "not-understood",
        "a web page came instead of the report, most likely from a proxy of this network.",
      );
    }
    await receive(bodyOf(response, limits.downloadBytes));
  });
}

const mostHops = 5;

async function follow(
  tenant: Tenant,
  read: Read,
  { response, signal }: { readonly response: Response; readonly signal: AbortSignal },
): Promise<Response> {
  await response.body?.cancel();
  const location = response.headers.get("location") ?? "";
  // Plain http is for what stands in for Graph on this machine, and only for that.
  if (
    !isSafeAddress(location) ||
    (!location.startsWith("https:") && tenant.base.startsWith("https:"))
  ) {
    throw new TenantError("not-understood", "it leads to an address that is absent, or not https.");
  }
  return successOf(
    tenant,
    read,
    await tenant.ports.fetch(location, { redirect: "manual", signal }),
  );
}
