import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { basePath, exportObservations } from "@mainstay/api";
import { useMutation } from "@tanstack/react-query";
import { download } from "../../server/download.ts";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { type WindowView, windowAt } from "./window-view.ts";

/** Hands out what was observed in a window, as CSV. */
export function ExportObserved({ window }: { readonly window: WindowView }) {
  const exporting = useMutation({ mutationFn: download });
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabled={exporting.isPending}
        onClick={() => exporting.mutate(addressOf(window))}
      >
        Export as CSV
      </Button>
      {exporting.error !== null && <ProblemMessage attempt="question" error={exporting.error} />}
    </>
  );
}

function addressOf(window: WindowView): string {
  const asked = windowAt(window, new Date());
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return `${basePath}${exportObservations.url.replace("{form}", "csv")}?${query.toString()}`;
}
