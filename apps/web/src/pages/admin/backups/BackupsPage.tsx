import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { basePath, downloadBackup, listBackups } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { instantWords } from "../../../components/instant-words.ts";
import { ask } from "../../../server/server.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import styles from "../admin.module.css";
import { ForRoles } from "../ForRoles.tsx";
import { sizeWords } from "../../../components/size-words.ts";

const title = "Backups";

/** The backups that the server keeps, to be taken away. */
export function BackupsPage() {
  return (
    <ForRoles permission="backups:read" title={title}>
      <PageHeading
        title={title}
        about="The plan with all its history, the audit, the approvals, and who the people are. Keep one where the server is not."
      />
      <div className={styles.stack}>
        <Kept />
        <ComingBack />
      </div>
    </ForRoles>
  );
}

function Kept() {
  const backups = useQuery({
    queryKey: ["backups"],
    queryFn: () => ask(listBackups),
    refetchInterval: 10_000,
  });
  return (
    <Panel title="Kept by the server" aside={backups.data?.items.length}>
      <Asked query={backups}>
        {({ items, off }) =>
          off !== undefined ? (
            <EmptyState>
              This server keeps no backups: {off}. Set MAINSTAY_BACKUPS to a directory and start it
              again, or write one with “mainstay backup”.
            </EmptyState>
          ) : items.length === 0 ? (
            <EmptyState>
              There is no backup yet. The first is written in the night; under{" "}
              <AppLink to="/admin/jobs">Jobs</AppLink> you can have one written now.
            </EmptyState>
          ) : (
            <Table
              caption="Backups"
              columns={[
                { name: "Written" },
                { name: "File", isMinor: true },
                { name: "Size", isNumber: true },
                { name: "Acts", isUnseen: true },
              ]}
            >
              {items.map(({ name, at, bytes }) => (
                <tr key={name}>
                  <td>{instantWords(at)}</td>
                  <td className={cells.minor}>{name}</td>
                  <td className={cells.number}>{sizeWords(bytes)}</td>
                  <td className={cells.number}>
                    <Button
                      as="a"
                      size="small"
                      icon={<ArrowDownloadRegular />}
                      href={addressOf(name)}
                      download={name}
                      aria-label={`Download ${name}`}
                    >
                      Download
                    </Button>
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </Asked>
    </Panel>
  );
}

/** What is in a backup, and what one does with it. */
function ComingBack() {
  return (
    <Panel title="Coming back from one">
      <p>
        “mainstay restore” makes a record of a backup in an empty database, all of it or nothing,
        and proves it first. Nothing that anybody comes in with is in it: no passwords, no second
        factors, no tokens. Whoever signs in by the identity provider comes in as before; local
        accounts are invited back under <AppLink to="/admin/people">People</AppLink>.
      </p>
      <p>
        It names people and their addresses: keep it as safe as the plan. Each download stands in
        the audit.
      </p>
    </Panel>
  );
}

function addressOf(name: string): string {
  return `${basePath}${downloadBackup.url.replace("{name}", encodeURIComponent(name))}`;
}
