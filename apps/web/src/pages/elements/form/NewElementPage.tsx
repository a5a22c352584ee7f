import { useQuery } from "@tanstack/react-query";
import { elements } from "../../../queries/elements.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { ElementEditor } from "./ElementEditor.tsx";

/** Adds an element, which gets its id from its name. */
export function NewElementPage() {
  const known = useQuery(elements);
  return (
    <Asked query={known}>
      {({ revision }) => (
        <ElementEditor
          id={undefined}
          title="Add an element"
          base={undefined}
          mine={{ id: "new", kind: "function", name: "" }}
          revision={revision}
        />
      )}
    </Asked>
  );
}
