import { strFromU8, unzipSync } from "fflate";

/** All that stands in the files of a ZIP archive, such as a workbook. */
export function textsInArchive(archive: Uint8Array): string {
  return Object.values(unzipSync(archive))
    .map((bytes) => strFromU8(bytes))
    .join("\n");
}
