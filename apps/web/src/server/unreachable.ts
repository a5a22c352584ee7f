/** The server does not answer. */
export class Unreachable extends Error {
  override name = "Unreachable";

  constructor() {
    super("The server does not answer.");
  }
}
