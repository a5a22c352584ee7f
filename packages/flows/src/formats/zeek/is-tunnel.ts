/**
 * What was HTTP and was encrypted then is what a proxy leads to somebody else (CONNECT). Zeek numbers no two connections alike, so it
 * is known also of rows that are written after that of the connection.
 */
export function isTunnel(service = ""): boolean {
  // Most rows have one service or none.
  if (!service.includes(",")) return false;
  const spoken = service.split(",");
  return spoken.includes("http") && spoken.includes("ssl");
}
