/** Where the web app lists each kind of record, and beneath that shows each by its id. */
const lists: Readonly<Record<string, string>> = {
  elements: "/elements",
  scenarios: "/scenarios",
  strategies: "/strategies",
  sops: "/sops",
  callTrees: "/call-trees",
  impactAnalyses: "/impact-analyses",
  exercises: "/exercises",
  trainings: "/training",
  actions: "/actions",
  incidents: "/response",
  calls: "/calls",
};

/** The path of the page of the web app that lists the records of a collection, such as `/call-trees`; undefined where none does. */
export function listOfRecords(collection: string): string | undefined {
  return lists[collection];
}
