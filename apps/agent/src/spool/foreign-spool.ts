/** What waits in a folder was written by another version and is not understood; the message says how to mend that. */
export class ForeignSpool extends Error {
  override name = "ForeignSpool";

  constructor(path: string) {
    super(
      `${path} was written by a newer version: update this program; nothing that waits there was changed`,
    );
  }
}
