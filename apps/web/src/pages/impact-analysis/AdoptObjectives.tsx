import { Button } from "@fluentui/react-components";
import type { ImpactAnalysis, Plan } from "@mainstay/plan";
import { useState } from "react";
import { PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table } from "../../ui/Table.tsx";
import { objectivesEdit } from "./objectives-edit.ts";

/** Lets an approved analysis have its way: what the plan asks of the element becomes what the analysis came to. */
export function AdoptObjectives({
  plan,
  analysis,
}: {
  readonly plan: Plan;
  readonly analysis: ImpactAnalysis;
}) {
  const [isOpen, setIsOpen] = useState(false);
  if (analysis.status !== "approved") return null;
  const { differing, edit } = objectivesEdit(plan, analysis);
  if (differing.length === 0) return null;
  return (
    <Panel title="The plan asks for something else">
      <Table
        caption="Objectives of the element and of its analysis"
        columns={[{ name: "Objective" }, { name: "In the plan" }, { name: "By the analysis" }]}
      >
        {differing.map(({ name, now, analysed }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{now}</td>
            <td>{analysed}</td>
          </tr>
        ))}
      </Table>
      <Button onClick={() => setIsOpen(true)}>See what adopting them would do</Button>
      {isOpen && (
        <PlanEditDialog
          close={() => setIsOpen(false)}
          planned={{
            title: "Adopt the approved objectives",
            about: "What the plan asks of the element becomes what its approved analysis came to.",
            edit,
            verb: "Adopt",
            savedWords: "The objectives are those of the analysis now.",
          }}
        />
      )}
    </Panel>
  );
}
