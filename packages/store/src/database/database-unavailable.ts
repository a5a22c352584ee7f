/** There is no database to work with; the message says why and what to do. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
}
