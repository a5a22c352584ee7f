const names = new Map<string, string>();
const mostNames = 1_000;

/**
 * From where a row was seen: by which sensor, if it says so. What open_conn.log has of connections that are still open comes again
 * in conn.log once they end, and so is kept apart from it: of both, the most counts.
 */
export function vantageOf(file: string, path: string, sensor: string): string {
  const known = names.get(`${path}\t${sensor}\t${file}`);
  if (known !== undefined) return known;
  const isOpen = path === "open_conn" || /(?:^|[/\\])open_conn[^/\\]*$/.test(file);
  const vantage = ["Zeek", ...(sensor === "" ? [] : [sensor]), ...(isOpen ? ["open"] : [])].join(
    " ",
  );
  if (names.size >= mostNames) names.clear();
  names.set(`${path}\t${sensor}\t${file}`, vantage);
  return vantage;
}
