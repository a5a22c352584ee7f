const loopback = ["127.0.0.1", "localhost", "[::1]"];

/** The origins from which a browser may change anything: the server's own, under each of its names on this machine. */
export function allowedOrigins(origin: string): readonly string[] {
  const { protocol, hostname, port } = new URL(origin);
  if (!loopback.includes(hostname)) return [new URL(origin).origin];
  return loopback.map((name) => `${protocol}//${name}${port === "" ? "" : `:${port}`}`);
}
