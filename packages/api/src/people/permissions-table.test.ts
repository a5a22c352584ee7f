import { expect, test } from "vitest";
import { endpoints } from "../endpoints.ts";
import { permissionsTable } from "./permissions-table.ts";

const about = `# Permissions

Which endpoint asks for which permission, and which role has it. What is not listed here is denied. Beyond that, some
answers and acts depend on who somebody is in the plan: contributors edit what belongs to their units, and an exercise is approved by whom it
names for that, with whatever role, while all other documents are by whoever has \`plan:approve\` ([people](people.md), [approvals](approvals.md)).
`;

test("the document says who may do what", async () => {
  const text = `${about}\n${permissionsTable(endpoints)}\n`;
  await expect(text).toMatchFileSnapshot("../../../../docs/permissions.md");
});
