import { useQuery } from "@tanstack/react-query";
import { instantWords } from "../../components/instant-words.ts";
import { microsoft365Now } from "../../queries/microsoft-365-now.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { cells, Table } from "../../ui/Table.tsx";

/** The open issues of Microsoft 365 by their numbers, and every function and process that drops, with when. */
export function IssuesAndReach() {
  const query = useQuery(microsoft365Now);
  return (
    <Asked query={query}>
      {({ issues, reached }) => (
        <>
          {issues.length > 0 && (
            <Table
              caption="Open issues of Microsoft 365"
              columns={[{ name: "Issue" }, { name: "Service" }, { name: "Began" }]}
            >
              {issues.map(({ id, title, service, began }) => (
                <tr key={id}>
                  <td>
                    {title} <span className={cells.quiet}>{id}</span>
                  </td>
                  <td>{service}</td>
                  <td className={cells.quiet}>{instantWords(began)}</td>
                </tr>
              ))}
            </Table>
          )}
          {reached.length > 0 && (
            <Table
              caption="What drops, in the order of time"
              columns={[
                { name: "Drops" },
                { name: "To", isNumber: true },
                { name: "Does not work from" },
                { name: "RTO broken" },
              ]}
            >
              {reached.map(({ element, name, lowest, belowFrom, rtoBreach }) => (
                <tr key={element}>
                  <td>
                    <AppLink to="/elements/$id" params={{ id: element }}>
                      {name}
                    </AppLink>
                  </td>
                  <td className={cells.number}>{Math.round(lowest * 100)} %</td>
                  <td className={cells.quiet}>{momentWords(belowFrom)}</td>
                  <td className={cells.quiet}>{momentWords(rtoBreach)}</td>
                </tr>
              ))}
            </Table>
          )}
        </>
      )}
    </Asked>
  );
}

function momentWords(instant: string | null): string {
  return instant === null ? "–" : instantWords(instant);
}
