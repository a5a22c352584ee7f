import { Button } from "@fluentui/react-components";
import { PlayRegular } from "@fluentui/react-icons";
import type { ResponseDocument } from "@mainstay/api";
import { useDoneNotice } from "../../ui/use-done-notice.tsx";
import type { Act } from "./act.ts";

/** Says that people began to go by a procedure or call tree, which is written with the time. */
export function BeginButton({
  procedure: { collection, id, name },
  act,
}: {
  readonly procedure: ResponseDocument["procedures"][number];
  readonly act: Act;
}) {
  const tell = useDoneNotice();
  return (
    <Button
      size="small"
      icon={<PlayRegular />}
      aria-label={`Begin with it: ${name}`}
      onClick={() => {
        act({ kind: "activated", procedure: { collection, id } });
        tell(`It is written that ${name} began.`);
      }}
    >
      Begin with it
    </Button>
  );
}
