import { Button, Field, Input } from "@fluentui/react-components";
import type { Element } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { counted } from "../../../components/counted.ts";
import { instantWords } from "../../../components/instant-words.ts";
import { WindowFields } from "../../../components/observed-window/WindowFields.tsx";
import { windowOf, windowWords } from "../../../components/observed-window/window-view.ts";
import { completePlan } from "../../../queries/complete-plan.ts";
import { observedAround, observersIn } from "../../../queries/observed.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Around } from "./Around.tsx";
import styles from "./ChangesPage.module.css";
import type { AroundView } from "./changes-view.ts";

const route = getRouteApi("/discovery/around");
const mostHops = 20;
/** What was seen is shown without the plan too. */
const noElements: readonly Element[] = [];

/** What was connected with an address or a machine in a window, as many hops as are asked for. */
export function AroundPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const { around, hops = 1, span = "week", from, until } = view;
  const window = from === undefined ? { span } : { from, until };
  const query = useQuery({
    ...observedAround({ around: around ?? "", hops, window }),
    enabled: around !== undefined,
    // What was found around something else is not around this.
    placeholderData: (last, before) => (before?.queryKey.includes(around) ? last : undefined),
  });
  const observers = useQuery(observersIn(window));
  const plan = useQuery(completePlan);
  const look = (next: AroundView) => void navigate({ search: next });
  return (
    <>
      <PageHeading
        title={around === undefined ? "Around a machine" : `Around ${around}`}
        above={
          <AppLink to="/discovery" search={windowOf(view)}>
            Discovery
          </AppLink>
        }
        about="What was connected with an address or a machine at the time, hop by hop."
      >
        {around !== undefined && (
          <AppLink to="/discovery/machine" search={{ machine: around, ...windowOf(view) }}>
            What it is
          </AppLink>
        )}
      </PageHeading>
      <div className={styles.controls} role="group" aria-label="What is shown">
        <Middle key={`${around} ${hops}`} view={view} look={look} />
        <WindowFields
          label="Seen in"
          view={window}
          choose={(next) => look({ around, hops: view.hops, ...next })}
        />
      </div>
      {around === undefined ? (
        <EmptyState>Say around which address or machine it is to be looked.</EmptyState>
      ) : (
        <Asked query={query} waiting="Looking around" room="page">
          {(found) =>
            found.edges.length === 0 && !query.isPlaceholderData ? (
              <EmptyState>
                Nothing was seen of {around} in {windowWords(window)}
                {found.ends.length === 0 && ", nor at any other time"}.
              </EmptyState>
            ) : (
              <Panel
                title="Connections"
                aside={`${counted(found.edges.length, "connection")}${
                  found.leftOut > 0 ? `, ${found.leftOut} seldom used left out` : ""
                }`}
                isBehind={query.isPlaceholderData}
              >
                <p role="status">
                  {instantWords(found.window.from)} until {instantWords(found.window.until)}, within{" "}
                  {counted(hops, "hop")}.
                </p>
                <Around
                  around={around}
                  seen={found}
                  observers={observers.data ?? new Map()}
                  plan={plan.data?.plan.elements ?? noElements}
                  window={window}
                  lookAround={(middle) => look({ ...view, around: middle })}
                />
              </Panel>
            )
          }
        </Asked>
      )}
    </>
  );
}

function Middle({
  view,
  look,
}: {
  readonly view: AroundView;
  readonly look: (next: AroundView) => void;
}) {
  const [around, setAround] = useState(view.around ?? "");
  const [hops, setHops] = useState(String(view.hops ?? 1));
  const number = Number(hops);
  const isRight = Number.isInteger(number) && number >= 1 && number <= mostHops;
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (around.trim() !== "" && isRight) look({ ...view, around: around.trim(), hops: number });
  };
  return (
    <form className={styles.controls} onSubmit={show} aria-label="Around what, how far">
      <Field label="Around" hint="An address, or a machine">
        <Input value={around} onChange={(_, { value }) => setAround(value)} />
      </Field>
      <Field label="Hops" hint={`1 to ${mostHops}`} validationState={isRight ? "none" : "error"}>
        <Input
          type="number"
          min={1}
          max={mostHops}
          value={hops}
          onChange={(_, { value }) => setHops(value)}
        />
      </Field>
      <Button type="submit" disabledFocusable={around.trim() === "" || !isRight}>
        Look around
      </Button>
    </form>
  );
}
