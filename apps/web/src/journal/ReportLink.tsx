import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { basePath } from "@mainstay/api";
import type { Occasion } from "@mainstay/plan";
import { addressOf } from "./journal-query.ts";

/** The report of an exercise or an incident as a file, for people without an account. */
export function ReportLink({ occasion }: { readonly occasion: Occasion }) {
  return (
    <Button
      as="a"
      icon={<ArrowDownloadRegular />}
      href={`${basePath}/reports/${addressOf(occasion)}`}
      download={`${occasion.id}.html`}
    >
      Report
    </Button>
  );
}
