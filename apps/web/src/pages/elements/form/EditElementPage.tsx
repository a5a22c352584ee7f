import { Element } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { FoundForm } from "../../../drafts/find-form.ts";
import { elementForm } from "../../../queries/element-form.ts";
import { elements } from "../../../queries/elements.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
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
        return (
          <Asked query={written}>
            {(found) => <Found key={id} element={element} found={found} revision={revision} />}
          </Asked>
        );
      }}
    </Asked>
  );
}

function Found({
  element,
  found,
  revision,
}: {
  readonly element: Element;
  readonly found: FoundForm | null;
  readonly revision: number;
}) {
  const navigate = useNavigate();
  const { id, kind, name } = element;
  const form = found?.form;
  const record = useMemo(
    () => (form === undefined ? { id, kind, name } : Element.parse(form)),
    [form, id, kind, name],
  );
  return (
    <ElementEditor
      title={`Change ${name}`}
      origin={{
        record,
        revision: found?.revision ?? revision,
        standing: found === null ? "to-add" : "written",
      }}
      close={() => void navigate({ to: "/elements/$id", params: { id } })}
    />
  );
}
