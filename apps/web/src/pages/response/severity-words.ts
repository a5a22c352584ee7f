/** How grave an incident is. */
export const severities = [
  { value: "low", words: "Low" },
  { value: "medium", words: "Medium" },
  { value: "high", words: "High" },
  { value: "critical", words: "Critical" },
] as const;

/** A gravity as people call it. */
export function severityWords(severity: (typeof severities)[number]["value"]): string {
  return severities.find(({ value }) => value === severity)?.words ?? severity;
}
