import * as z from "zod";
import { TenantError } from "../failure.ts";
import type { Read } from "../reads/read.ts";
import type { Tenant } from "../tenant.ts";
import { askJson } from "./ask.ts";
import { excerpt } from "./excerpt.ts";

/** How a list is read: stopped by a signal, with so many items a page if the service can. */
export type PageOptions = { readonly signal: AbortSignal; readonly size?: number };

/**
 * The items of a list, page by page. A link to the next page is followed only on Graph's own host, and no page twice. Throws
 * TenantError; what was given out before counts.
 */
export async function* pagesOf(
  tenant: Tenant,
  read: Read,
  { signal, size }: PageOptions,
): AsyncGenerator<readonly unknown[]> {
  const headers: Readonly<Record<string, string>> =
    size === undefined ? {} : { prefer: `odata.maxpagesize=${size}` };
  const seen = new Set<string>();
  let address: string | undefined = `${tenant.base}${read.path}`;
  while (address !== undefined) {
    if (seen.has(address)) {
      throw new TenantError(
        "not-understood",
        "the link to the next page leads back to one that was read.",
      );
    }
    if (seen.size >= tenant.limits.pages) {
      throw new TenantError("too-large", `there are more than ${tenant.limits.pages} pages.`);
    }
    seen.add(address);
    const page = toPage(await askJson(tenant, { read, address, signal, headers }));
    yield page.value;
    address = nextAddress(tenant, page["@odata.nextLink"]);
  }
}

const Page = z.object({ value: z.array(z.unknown()), "@odata.nextLink": z.string().nullish() });

function toPage(answer: unknown): z.output<typeof Page> {
  const page = Page.safeParse(answer);
  if (page.success) return page.data;
  const words = excerpt(JSON.stringify(answer) ?? "");
  throw new TenantError("not-understood", `the answer is no page of a list: ${words}.`);
}

function nextAddress({ base }: Tenant, link: string | null | undefined): string | undefined {
  if (link === null || link === undefined || link === "") return undefined;
  if (URL.canParse(link) && new URL(link).origin === new URL(base).origin) return link;
  throw new TenantError(
    "not-understood",
    `the link to the next page leads to another host, where no token is sent: ${excerpt(link)}.`,
  );
}
