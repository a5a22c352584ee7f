import type { CallTree, Plan } from "@mainstay/plan";
import { agoWords, calendarDayWords, currentDay } from "../../components/day-words.ts";
import { RecordLinks } from "../../components/RecordLinks.tsx";
import { FactList } from "../../ui/FactList.tsx";

/** What a call tree is for, what it is called over, and where it can be read. */
export function CallTreeFacts({ plan, tree }: { readonly plan: Plan; readonly tree: CallTree }) {
  const { scenarios = [], channels = [], copies = [], owner, tested } = tree;
  const elementsOf = (ids: readonly string[]) =>
    ids.map((id) => plan.elements.find((one) => one.id === id) ?? { id, name: id });
  return (
    <FactList>
      <dt>Kept by</dt>
      <dd>{plan.people.find(({ id }) => id === owner)?.name ?? "Not said"}</dd>
      <dt>For</dt>
      <dd>
        <RecordLinks
          collection="scenarios"
          records={plan.scenarios.filter(({ id }) => scenarios.includes(id))}
          none="No scenario in particular"
        />
      </dd>
      <dt>Called over</dt>
      <dd>
        <RecordLinks
          collection="elements"
          records={elementsOf(channels)}
          none="Not said: say over what, in which order"
        />
      </dd>
      <dt>Can be read</dt>
      <dd>
        <RecordLinks
          collection="elements"
          records={elementsOf(copies)}
          none="Nowhere else: say where"
        />
      </dd>
      <dt>Tested</dt>
      <dd>
        {tested === undefined
          ? "Never"
          : `${calendarDayWords(tested)}, ${agoWords(tested, currentDay())}`}
      </dd>
    </FactList>
  );
}
