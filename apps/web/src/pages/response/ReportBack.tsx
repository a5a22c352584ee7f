import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { ElementId } from "@mainstay/plan";
import { useDoneNotice } from "../../ui/use-done-notice.tsx";
import type { Act } from "./act.ts";

/** Reports that something works again, which is written with the time. */
export function ReportBack({
  name,
  element,
  act,
}: {
  readonly name: string;
  readonly element: string;
  readonly act: Act;
}) {
  const tell = useDoneNotice();
  return (
    <Button
      size="small"
      icon={<CheckmarkRegular />}
      aria-label={`${name} is back`}
      onClick={() => {
        act({ kind: "recovered", element: ElementId.parse(element) });
        tell(`${name} is reported back.`);
      }}
    >
      Is back
    </Button>
  );
}
