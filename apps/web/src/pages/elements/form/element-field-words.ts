const words: ReadonlyMap<string, string> = new Map([
  ["name", "Name"],
  ["kind", "Kind"],
  ["criticality", "Criticality"],
  ["unit", "Business unit"],
  ["owner", "Owner"],
  ["description", "Description"],
  ["tags", "Tags"],
  ["objectives", "What the business asks"],
  ["objectives/rto", "RTO"],
  ["objectives/mtpd", "MTPD"],
  ["objectives/rpo", "RPO"],
  ["objectives/mbco", "MBCO"],
  ["recovery", "What it can do"],
  ["recovery/time", "Recovery time"],
  ["recovery/point", "Recovery point"],
  ["recovery/statedBy", "Who says so"],
  ["recovery/statedOn", "Said on"],
  ["availability", "Availability"],
  ["seenAs", "Seen as"],
  ["needs", "What it needs"],
]);

/** What a field of an element, such as `recovery/time`, is called on the page. */
export function elementFieldWords(field: string): string {
  return words.get(field) ?? field;
}
