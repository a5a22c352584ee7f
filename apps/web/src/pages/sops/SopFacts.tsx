import type { Plan, Sop } from "@mainstay/plan";
import { agoWords, calendarDayWords, currentDay } from "../../components/day-words.ts";
import { RecordLink } from "../../components/RecordLink.tsx";
import { RecordLinks } from "../../components/RecordLinks.tsx";
import { FactList } from "../../ui/FactList.tsx";

/** What a procedure is for, rests on, and where it can be read. */
export function SopFacts({ plan, sop }: { readonly plan: Plan; readonly sop: Sop }) {
  const { scenarios = [], strategies = [], needs = [], copies = [] } = sop;
  const elementsOf = (ids: readonly string[]) =>
    ids.map((id) => plan.elements.find((one) => one.id === id) ?? { id, name: id });
  return (
    <>
      {sop.description !== undefined && <p>{sop.description}</p>}
      <FactList>
        <dt>Unit</dt>
        <dd>{plan.units.find(({ id }) => id === sop.unit)?.name ?? "Not said"}</dd>
        <dt>Kept by</dt>
        <dd>{plan.people.find(({ id }) => id === sop.owner)?.name ?? "Not said"}</dd>
        <dt>For</dt>
        <dd>
          <RecordLinks
            collection="scenarios"
            records={plan.scenarios.filter(({ id }) => scenarios.includes(id))}
            none="No scenario in particular"
          />
        </dd>
        <dt>Carries out</dt>
        <dd>
          <RecordLinks
            collection="strategies"
            records={plan.strategies.filter(({ id }) => strategies.includes(id))}
            none="No strategy"
          />
        </dd>
        <dt>Needs</dt>
        <dd>
          {needs.length === 0
            ? "Nothing named"
            : needs.map(({ targets }, at) => (
                <span key={targets.join()}>
                  {at > 0 && ", "}
                  {elementsOf(targets).map(({ id, name }, place) => (
                    <span key={id}>
                      {place > 0 && " or "}
                      <RecordLink record={`elements/${id}`}>{name}</RecordLink>
                    </span>
                  ))}
                </span>
              ))}
        </dd>
        <dt>Can be read</dt>
        <dd>
          <RecordLinks
            collection="elements"
            records={elementsOf(copies)}
            none="Nowhere else: say where"
          />
        </dd>
        <dt>Version</dt>
        <dd>{sop.version ?? "Not said"}</dd>
        <dt>Reviewed</dt>
        <dd>{dayOrNever(sop.reviewed)}</dd>
        <dt>Rehearsed</dt>
        <dd>{dayOrNever(sop.rehearsed)}</dd>
      </FactList>
    </>
  );
}

function dayOrNever(day: string | undefined): string {
  return day === undefined ? "Never" : `${calendarDayWords(day)}, ${agoWords(day, currentDay())}`;
}
