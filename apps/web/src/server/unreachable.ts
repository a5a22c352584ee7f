/** The server does not answer. */
export class Unreachable extends Error {
  override name = "Unreachable";

  constructor() {
    super("The server does not answer. What you entered is kept; it is tried again by itself.");
  }
}
