import { Button, Field, Select } from "@fluentui/react-components";
import { type DueEntry, dueStates, type DueState } from "@mainstay/api";
import { dueWords, dueKinds } from "@mainstay/analysis";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { CriticalityBadge } from "../../../components/CriticalityBadge.tsx";
import { scaleWords } from "../../../components/kind-words.ts";
import { organisation } from "../../../queries/organisation.ts";
import { ownAccount } from "../../../queries/own-account.ts";
import { people } from "../../../queries/people-and-units.ts";
import { programme } from "../../../queries/programme.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { StackedTable } from "../../../ui/StackedTable.tsx";
import { useJustDone } from "../../../ui/use-just-done.ts";
import styles from "../ProgrammePage.module.css";
import { DeferDialog } from "./DeferDialog.tsx";
import { DueEntryWords } from "./DueEntryWords.tsx";
import { DueWhen } from "./DueWhen.tsx";

const route = getRouteApi("/programme");
const step = 50;
const most = 1000;

/** What is due, the most pressing first, each with why it is where it is. */
export function Queue() {
  const { what, state, criticality } = route.useSearch();
  const [limit, setLimit] = useState(step);
  const [deferring, setDeferring] = useState<DueEntry>();
  const { data: account } = useQuery(ownAccount);
  const { data: persons } = useQuery(people);
  const names = new Map<string, string>((persons ?? []).map(({ id, name }) => [id, name]));
  const mayDefer = account?.permissions.includes("plan:edit") ?? false;
  const query = useQuery(programme({ what, state, criticality, limit }));
  const justDeferred = useJustDone(query);
  return (
    <>
      <Filters />
      <Asked query={query} waiting="Looking what is due">
        {({ items, total, counts }) => (
          <Panel
            title="What is due"
            aside={`${counts.overdue} overdue, ${counts.coming} to come, ${counts["put-off"]} put off`}
            isBehind={query.isFetching}
          >
            {items.length === 0 ? (
              <EmptyState>
                Nothing is due that is like this. Functions, exercises, trainings, procedures and
                actions of the plan come here by themselves.
              </EmptyState>
            ) : (
              <StackedTable
                caption="What is due, the most pressing first"
                rows={items}
                keyOf={keyOf}
                columns={[
                  { name: "Place", isNumber: true, cell: ({ place }) => place },
                  {
                    name: "What, and why",
                    cell: (item) => <DueEntryWords item={item} names={names} />,
                  },
                  {
                    name: "Criticality",
                    isMinor: true,
                    cell: ({ criticality }) =>
                      criticality !== null && (
                        <span className={styles.badge}>
                          <CriticalityBadge criticality={criticality} />
                        </span>
                      ),
                  },
                  { name: "By", cell: (item) => <DueWhen item={item} /> },
                  ...(mayDefer
                    ? [
                        {
                          name: "Actions",
                          isUnseen: true,
                          cell: (item: DueEntry) => (
                            <Button
                              size="small"
                              aria-label={`Put off ${dueWords[item.what].toLowerCase()}: ${item.name}`}
                              disabledFocusable={justDeferred.has(keyOf(item))}
                              onClick={() => setDeferring(item)}
                            >
                              Put off
                            </Button>
                          ),
                        } as const,
                      ]
                    : []),
                ]}
              />
            )}
            {total > items.length && limit < most && (
              <Button className={styles.more ?? ""} onClick={() => setLimit(limit + 2 * step)}>
                Show more of {total}
              </Button>
            )}
          </Panel>
        )}
      </Asked>
      {deferring !== undefined && (
        <DeferDialog
          item={deferring}
          saved={() => justDeferred.add(keyOf(deferring))}
          close={() => setDeferring(undefined)}
        />
      )}
    </>
  );
}

function keyOf({ what, record, person }: DueEntry): string {
  return `${what} ${record} ${person}`;
}

const stateWords: Readonly<Record<DueState, string>> = {
  overdue: "Overdue",
  coming: "To come",
  "put-off": "Put off",
};

function Filters() {
  const { what, state, criticality } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(organisation);
  const set = (changed: object) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  return (
    <div className={styles.filters}>
      <Field label="What">
        <Select
          value={what ?? ""}
          onChange={(_, { value }) => set({ what: value === "" ? undefined : value })}
        >
          <option value="">Everything</option>
          {dueKinds.map((kind) => (
            <option key={kind} value={kind}>
              {dueWords[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="How it stands">
        <Select
          value={state ?? ""}
          onChange={(_, { value }) => set({ state: value === "" ? undefined : value })}
        >
          <option value="">Any</option>
          {dueStates.map((one) => (
            <option key={one} value={one}>
              {stateWords[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Criticality">
        <Select
          value={criticality ?? ""}
          onChange={(_, { value }) => set({ criticality: value === "" ? undefined : value })}
        >
          <option value="">Any</option>
          {(data?.criticalities ?? []).map((one) => (
            <option key={one} value={one}>
              {scaleWords(one)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
