import { useMemo, useState } from "react";
import { Button } from "@fluentui/react-components";
import { shortDuration } from "../../../components/duration-words.ts";
import { ElementLink } from "../../../components/ElementLink.tsx";
import { kindWords } from "../../../components/kind-words.ts";
import type { Elements } from "../../../queries/elements.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";

import { Reach } from "./Reach.tsx";

const shownAtFirst = 12;

/** What rests on an element directly. */
export function NeededBy({ id, known }: { readonly id: string; readonly known: Elements }) {
  const [isWhole, setIsWhole] = useState(false);
  const found = useMemo(
    () =>
      known.list.flatMap((element) =>
        (element.needs ?? [])
          .filter(({ targets }) => targets.some((target) => target === id))
          .map((need) => ({ element, need })),
      ),
    [known, id],
  );
  const shown = isWhole ? found : found.slice(0, shownAtFirst);
  return (
    <Panel title="What rests on it" aside={found.length}>
      {found.length === 0 ? (
        <EmptyState>Nothing needs it directly.</EmptyState>
      ) : (
        <Table
          caption="What needs it"
          columns={[
            { name: "Element" },
            { name: "Kind", isMinor: true },
            { name: "Can miss it for", isNumber: true },
            { name: "Alternatives", isNumber: true },
          ]}
        >
          {shown.map(({ element, need }, at) => (
            // An element can need the same twice, for different purposes.
            <tr key={at}>
              <td>
                <ElementLink id={element.id} known={known} />
                {need.for === "recover" && <span className={cells.quiet}> to be restored</span>}
              </td>
              <td className={`${cells.quiet} ${cells.minor}`}>{kindWords[element.kind].one}</td>
              <td className={cells.number}>
                {need.holds === 0 ? "not at all" : shortDuration(need.holds)}
              </td>
              <td className={cells.number}>{need.targets.length - need.atLeast || "none"}</td>
            </tr>
          ))}
        </Table>
      )}
      {found.length > shownAtFirst && !isWhole && (
        <Button appearance="transparent" size="small" onClick={() => setIsWhole(true)}>
          Show all {found.length}
        </Button>
      )}
      {found.length > 0 && <Reach id={id} towards="up" />}
    </Panel>
  );
}
