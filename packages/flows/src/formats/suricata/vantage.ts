/** From where an event was seen: by which sensor, if it says so, as Suricata writes that or shippers of logs do. */
export function vantageOf(host: unknown): string {
  const name = typeof host === "object" && host !== null && "name" in host ? host.name : host;
  return typeof name === "string" ? `Suricata ${name}` : "Suricata";
}
