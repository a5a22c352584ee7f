import { link, rename, unlink } from "node:fs/promises";

/** Puts a file that was moved aside back to its place, unless another stands there by now: then it is not needed any more. */
export async function putBack(aside: string, place: string): Promise<void> {
  const isLinked = await link(aside, place).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === "EEXIST",
  );
  // Linking never replaces what stands there, but not every file system links.
  await (isLinked ? unlink(aside) : rename(aside, place));
}
