import { Button, Field, Input } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { counted } from "../../../components/counted.ts";
import { dayWords } from "../../../components/instant-words.ts";
import { observedMachines, type SeenMachine } from "../../../queries/machines.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { StackedTable } from "../../../ui/StackedTable.tsx";
import { cells } from "../../../ui/Table.tsx";
import styles from "../changes/ChangesPage.module.css";
import { someOf } from "../end-words.ts";
import { MoreRows } from "../MoreRows.tsx";
import { textOf, valueWords } from "./property-words.ts";

const route = getRouteApi("/discovery/machines");

/** The machines that observers told of, and what they are. */
export function MachinesPage() {
  const { text } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(observedMachines(text));
  return (
    <>
      <PageHeading
        title="Machines"
        above={<AppLink to="/discovery">Discovery</AppLink>}
        about="What the machines are, as their agents and exports of VM insights told last."
      />
      <Finder key={text} text={text} find={(next) => void navigate({ search: { text: next } })} />
      <Asked query={query} waiting="Asking which machines there are" room="page">
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState>
              {text === undefined ? (
                <>
                  No observer told what its machine is. <code>mainstay observe --server</code> on a
                  machine does, and <code>mainstay flows --server</code> sends what the tables
                  VMComputer and VMProcess of VM insights have.
                </>
              ) : (
                `No machine has “${text}” in its name, system or addresses.`
              )}
            </EmptyState>
          ) : (
            <Panel title={counted(total, "machine")}>
              <MoreRows things={items}>{(rows) => <MachineRows machines={rows} />}</MoreRows>
            </Panel>
          )
        }
      </Asked>
    </>
  );
}

function Finder({
  text: known,
  find,
}: {
  readonly text: string | undefined;
  readonly find: (text: string | undefined) => void;
}) {
  const [text, setText] = useState(known ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    find(text.trim() === "" ? undefined : text.trim());
  };
  return (
    <div className={styles.controls} role="group" aria-label="Which are shown">
      <form className={styles.controls} onSubmit={submit} aria-label="Find machines">
        <Field label="Name, system or address">
          <Input value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button type="submit">Find</Button>
      </form>
    </div>
  );
}

function MachineRows({ machines }: { readonly machines: readonly SeenMachine[] }) {
  const hasSites = new Set(machines.map(({ site }) => site)).size > 1;
  return (
    <StackedTable
      caption="Machines"
      rows={machines}
      keyOf={({ site, machine }) => `${site} ${machine}`}
      columns={[
        {
          name: "Machine",
          cell: ({ machine, site }) => (
            <>
              <AppLink to="/discovery/machine" search={{ machine, site }}>
                {machine}
              </AppLink>
              {hasSites && <div className={cells.quiet}>{site}</div>}
            </>
          ),
        },
        { name: "System", cell: ({ properties }) => textOf(properties.system) },
        {
          name: "Processors",
          isNumber: true,
          isMinor: true,
          cell: ({ properties }) => textOf(properties.cpus),
        },
        {
          name: "Memory",
          isNumber: true,
          isMinor: true,
          cell: ({ properties: { memory } }) =>
            memory === undefined ? "" : valueWords("memory", memory.value),
        },
        {
          name: "Addresses",
          cell: ({ properties: { addresses } }) =>
            typeof addresses?.value === "object" ? someOf(addresses.value, 3) : "",
        },
        {
          name: "Told of last",
          isMinor: true,
          cell: ({ last }) => <span className={cells.quiet}>{dayWords(last)}</span>,
        },
      ]}
    />
  );
}
