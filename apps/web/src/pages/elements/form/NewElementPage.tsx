import { type Element, ElementId } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { freeId } from "../../../components/free-id.ts";
import { elements } from "../../../queries/elements.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { ElementEditor } from "./ElementEditor.tsx";
import { notYet } from "../../../fields/not-yet.ts";

const start: Element = { id: ElementId.parse("new"), kind: "function", name: notYet };

/** Adds an element, which gets its id from its name. */
export function NewElementPage() {
  const known = useQuery(elements);
  const navigate = useNavigate();
  return (
    <Asked query={known}>
      {({ revision, byId }) => (
        <ElementEditor
          title="Add an element"
          origin={{ record: start, revision, standing: "to-add", keptAs: "" }}
          adjusted={(element) => ({
            ...element,
            id: ElementId.parse(freeId(element.name, [...byId.keys()])),
          })}
          close={() => void navigate({ to: "/elements" })}
        />
      )}
    </Asked>
  );
}
