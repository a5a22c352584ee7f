/**
 * Whether what was spoken in a connection is QUIC, whose handshake ssl.log tells of as of one over TCP
 * (https://docs.zeek.org/en/master/scripts/base/protocols/quic/main.zeek.html).
 */
export function isQuic(service = ""): boolean {
  return service.includes("quic");
}
