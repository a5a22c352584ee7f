/** Why a server gets no token: whoever stands between could read it. Undefined over TLS, and for this machine, where nobody does. */
export function whyNoToken({
  protocol,
  hostname,
}: {
  readonly protocol: string;
  readonly hostname: string;
}): string | undefined {
  if (protocol !== "http:") return undefined;
  if (/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname)) return undefined;
  return "the token would be readable on its way: --server takes https, and http for this machine alone";
}
