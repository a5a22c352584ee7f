import type { ObservedComparisonDocument } from "@mainstay/api";
import { cells } from "../../ui/Table.tsx";

type Given = ObservedComparisonDocument["darkAreas"][number]["answers"];

/** What was said of a difference, each with its reason. */
export function AnswersGiven({ answers }: { readonly answers: Given }) {
  return answers.map(({ id, verdict, reason }) => (
    <div key={id} className={cells.quiet}>
      {verdict}: {reason}
    </div>
  ));
}
