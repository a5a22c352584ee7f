/** The token of an `Authorization` header, without what surrounds it; undefined where it holds something else. */
export function bearerToken(written: string): string | undefined {
  return /^Bearer +(\S+)$/i.exec(written.trim())?.[1];
}
