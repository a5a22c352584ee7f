import type { AssessedMitigations } from "@mainstay/api";
import type { StrategyStatus } from "@mainstay/plan";
import { heading, item, type Page } from "../page.ts";
import { firstOf, plain } from "../words.ts";

const mostNames = 4;

const does: Readonly<Record<StrategyStatus, string>> = {
  proposed: "is proposed, and leaves nothing to do",
  approved: "is approved, and leaves nothing to do",
  implemented: "is implemented, and leaves nothing to do",
  validated: "is validated, and leaves nothing to do",
  retired: "would do it, and was decided against,",
};

/** The mitigations that strategies of the plan do already, and where. */
export function coveredText(
  page: Page,
  { covered }: Pick<AssessedMitigations, "covered">,
): string | undefined {
  if (covered.length === 0) return undefined;
  return [
    heading(page, "In the plan's own strategies"),
    ...covered.flatMap(({ mitigation, covered: strategies }) =>
      strategies.map(({ strategy, places }) => {
        const names = places.map(({ record }) => plain(record.before.name));
        return item(
          page,
          `${mitigation.number} ${mitigation.title}: ${plain(strategy.name)} (${strategy.id}) ${does[strategy.status]} at ${firstOf(names, mostNames)}.`,
        );
      }),
    ),
  ].join("\n");
}
