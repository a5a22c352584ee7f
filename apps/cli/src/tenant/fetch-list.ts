import { join } from "node:path";
import {
  type Failure,
  type Listed,
  readList,
  readUsers,
  type ListName,
  type Tenant,
} from "@mainstay/tenant";
import { beginFile } from "./file-writer.ts";
import type { FetchedFile, FetchPart } from "./fetched.ts";

/** A file that is to be fetched: to which part it belongs, its path, and what it holds. */
export type Wanted = { readonly part: FetchPart; readonly path: string; readonly what: string };

/** Fetches a list into a file, in Graph's own form. What came before a failure is kept, and the file says that more follows. */
export async function fetchList(
  tenant: Tenant,
  folder: string,
  { name, ...wanted }: Wanted & { readonly name: ListName },
): Promise<FetchedFile> {
  return writeList(folder, wanted, async (take) => {
    const { items, failure }: Listed = await readList(tenant, name);
    await take(items);
    return failure;
  });
}

/** Fetches all users into a file, page by page. */
export function fetchUsers(tenant: Tenant, folder: string, wanted: Wanted): Promise<FetchedFile> {
  return writeList(folder, wanted, (take) => readUsers(tenant, take));
}

type Take = (items: readonly unknown[]) => Promise<void>;

async function writeList(
  folder: string,
  { part, path, what }: Wanted,
  read: (take: Take) => Promise<Failure | undefined>,
): Promise<FetchedFile> {
  const file = await beginFile(join(folder, path));
  let items = 0;
  await file.write('{"value":[');
  try {
    const failure = await read(async (page) => {
      const texts = page.map((item) => JSON.stringify(item));
      if (texts.length > 0) await file.write(`${items === 0 ? "\n" : ",\n"}${texts.join(",\n")}`);
      items += texts.length;
    });
    if (failure !== undefined && items === 0) {
      await file.discard();
      return { part, path, what, items, bytes: 0, failure };
    }
    // Whoever reads the file sees by this that it is not the whole list.
    const more =
      failure === undefined
        ? ""
        : `,"@odata.nextLink":${JSON.stringify(`not read: ${failure.why}`)}`;
    await file.write(`\n]${more}}\n`);
    const bytes = await file.finish();
    return { part, path, what, items, bytes, ...(failure === undefined ? {} : { failure }) };
  } catch (error) {
    await file.discard();
    throw error;
  }
}
