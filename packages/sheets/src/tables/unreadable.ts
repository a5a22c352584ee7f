/** Ends the reading of a file; the message says of the file what is wrong with it, and what to do. */
export class Unreadable extends Error {
  override name = "Unreadable";
}
