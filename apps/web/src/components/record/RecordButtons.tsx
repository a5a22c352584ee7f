import { Button } from "@fluentui/react-components";
import { DeleteRegular, EditRegular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Removable } from "./removal-of.ts";
import { RemoveRecord } from "./RemoveRecord.tsx";

/** The buttons to edit a record and to remove it, for who may. */
export function RecordButtons({
  collection,
  record,
  list,
  edit,
}: {
  readonly collection: Removable;
  readonly record: { readonly id: string; readonly name: string };
  /** The page with all of them, where one is once this one is removed. */
  readonly list:
    | "/scenarios"
    | "/strategies"
    | "/sops"
    | "/call-trees"
    | "/exercises"
    | "/training";
  readonly edit: () => void;
}) {
  const navigate = useNavigate();
  const [isRemoving, setIsRemoving] = useState(false);
  return (
    <>
      <Button icon={<DeleteRegular />} onClick={() => setIsRemoving(true)}>
        Remove
      </Button>
      <Button appearance="primary" icon={<EditRegular />} onClick={edit}>
        Edit
      </Button>
      {isRemoving && (
        <RemoveRecord
          collection={collection}
          record={record}
          done={(isRemoved) => {
            setIsRemoving(false);
            if (isRemoved) void navigate({ to: list });
          }}
        />
      )}
    </>
  );
}
