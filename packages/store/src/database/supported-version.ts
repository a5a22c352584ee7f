const oldest = 15;

/**
 * Why a server cannot be used, by what it calls its version, such as `15.4 (Debian 15.4-1)`; undefined where it can.
 */
export function whyUnsupported(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= oldest) return undefined;
  return `the server is PostgreSQL ${version}, but ${oldest} or newer is needed`;
}
