/** The value of a cookie out of a `Cookie` header: the first of its name, decoded, which is also the one that better-auth reads. */
export function sentCookie(cookies: string, name: string): string | undefined {
  for (const pair of cookies.split(";")) {
    const at = pair.indexOf("=");
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    const value = pair.slice(at + 1).trim();
    return decoded(value.startsWith('"') ? value.slice(1, -1) : value);
  }
  return undefined;
}

/** A value that was not encoded stands for itself. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
