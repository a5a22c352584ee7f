import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ElementForm } from "../../../editing/part-of-plan.ts";
import { elementForm } from "../../../queries/element-form.ts";
import { elements } from "../../../queries/elements.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { withTypedDurations } from "../../../editing/form-values.ts";
import { ElementEditor } from "./ElementEditor.tsx";

const route = getRouteApi("/elements/$id/edit");

/** Changes an element; one that the plan only takes over becomes the plan's own, as far as it is changed. */
export function EditElementPage() {
  const { id } = route.useParams();
  const written = useQuery(elementForm(id));
  const known = useQuery(elements);
  return (
    <Asked query={known}>
      {({ byId, revision }) => {
        const element = byId.get(id);
        if (element === undefined) {
          return (
            <>
              <PageHeading title="There is no such element" />
              <EmptyState>The plan has no element {id}. It may have been removed.</EmptyState>
            </>
          );
        }
        const bare: ElementForm = { id, kind: element.kind, name: element.name };
        return (
          <Asked query={written}>
            {(found) => (
              <ElementEditor
                key={id}
                id={id}
                title={`Change ${element.name}`}
                base={found?.form}
                mine={withTypedDurations(found?.form ?? bare)}
                revision={found?.revision ?? revision}
              />
            )}
          </Asked>
        );
      }}
    </Asked>
  );
}
