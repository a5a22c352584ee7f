import { useQuery } from "@tanstack/react-query";
import { scaleWords } from "../../../components/kind-words.ts";
import { RecordLink } from "../../../components/RecordLink.tsx";
import { documents } from "../../../queries/documents.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import { documentsAbout } from "./documents-about.ts";

const kinds = { impactAnalyses: "BIA", strategies: "Strategy", sops: "SOP" } as const;

/** The analyses, strategies and procedures that are about an element. */
export function Documents({ id }: { readonly id: string }) {
  const query = useQuery(documents);
  return (
    <Panel title="Documents">
      <Asked query={query}>
        {(all) => {
          const found = documentsAbout(id, all);
          if (found.length === 0) {
            return <EmptyState>No analysis, strategy or procedure is about it.</EmptyState>;
          }
          return (
            <Table
              caption="Documents about it"
              columns={[{ name: "Document" }, { name: "Is" }, { name: "Status", isMinor: true }]}
            >
              {found.map((document) => (
                <tr key={`${document.collection}/${document.id}`}>
                  <td>
                    <RecordLink record={`${document.collection}/${document.id}`}>
                      {document.name}
                    </RecordLink>
                  </td>
                  <td className={cells.quiet}>{kinds[document.collection]}</td>
                  <td className={`${cells.quiet} ${cells.minor}`}>
                    {document.status === undefined ? "" : scaleWords(document.status)}
                  </td>
                </tr>
              ))}
            </Table>
          );
        }}
      </Asked>
    </Panel>
  );
}
