import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { defaultCriticalities } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { assessment } from "../../queries/assessment.ts";
import { elements } from "../../queries/elements.ts";
import { organisation } from "../../queries/organisation.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { units } from "../../queries/people-and-units.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { type Choice, VirtualTable } from "../../ui/VirtualTable.tsx";
import { BulkBar } from "./bulk/BulkBar.tsx";
import { ElementFilters } from "./ElementFilters.tsx";
import { elementColumns } from "./element-columns.tsx";
import { type ElementRow, toElementRow, viewRows } from "./element-row.ts";
import type { ColumnName, ElementsView } from "./elements-view.ts";

const route = getRouteApi("/elements");

/** Every function and element of the plan: found, sorted, compared, and changed many at once. */
export function ElementsPage() {
  const view = route.useSearch();
  const navigate = useNavigate();
  const listed = useQuery(elements);
  const { data: assessed } = useQuery(assessment);
  const { data: unitList } = useQuery(units);
  const { data: account } = useQuery(ownAccount);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = listed.data?.list;
  const rows = useMemo(() => {
    const unitNames = new Map(unitList?.map(({ id, name }) => [id, name]));
    return (list ?? []).map((it) => toElementRow(it, { assessment: assessed, unitNames }));
  }, [list, assessed, unitList]);
  const { data: { criticalities: scale } = { criticalities: defaultCriticalities } } =
    useQuery(organisation);
  const shown = useMemo(() => viewRows(rows, view, scale), [rows, view, scale]);
  const show = (next: ElementsView) =>
    void navigate({ to: "/elements", search: next, replace: true, resetScroll: false });
  const sortBy = (name: ColumnName) => {
    const isSame = (view.sort ?? "name") === name;
    show({ ...view, sort: name, down: isSame && view.down !== true ? true : undefined });
  };
  const choice: Choice<ElementRow> = {
    chosen,
    nameOf: ({ name }) => name,
    choose: (ids, isChosen) => setChosen(changed(chosen, ids, isChosen)),
  };
  const mayEdit = account?.permissions.includes("plan:edit-own") ?? false;
  return (
    <>
      <PageHeading
        title="Functions and elements"
        about="What the organisation does, and everything that rests on: what is asked of each, and what it can do."
      >
        {mayEdit && (
          <Button
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => void navigate({ to: "/new-element" })}
          >
            Add an element
          </Button>
        )}
      </PageHeading>
      <Asked query={listed} waiting="Loading the elements">
        {() => (
          <>
            <ElementFilters
              view={view}
              show={show}
              units={unitList ?? []}
              scale={scale}
              counts={{ shown: shown.length, all: rows.length }}
            />
            {mayEdit && chosen.size > 0 && (
              <BulkBar chosen={chosen} clear={() => setChosen(new Set())} scale={scale} />
            )}
            {shown.length === 0 ? (
              <EmptyState>
                {rows.length === 0
                  ? "The plan has no elements yet. Begin with what the organisation exists to do: add a function, then what it needs."
                  : "No element is like this: take a filter away, or search for fewer words."}
              </EmptyState>
            ) : (
              <VirtualTable
                caption="Functions and elements"
                rows={shown}
                idOf={({ id }) => id}
                columns={elementColumns}
                sort={{ by: view.sort ?? "name", isDown: view.down ?? false }}
                onSort={sortBy}
                choice={mayEdit ? choice : undefined}
              />
            )}
          </>
        )}
      </Asked>
    </>
  );
}

function changed(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  isChosen: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) {
    if (isChosen) next.add(id);
    else next.delete(id);
  }
  return next;
}
