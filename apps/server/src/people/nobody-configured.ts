/** Others could reach the server before anybody has said who may come in. */
export class NobodyConfigured extends Error {
  override name = "NobodyConfigured";

  constructor(host: string) {
    super(`others could reach ${host}, and nobody is configured yet who may come in`);
  }
}
