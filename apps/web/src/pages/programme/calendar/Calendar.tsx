import { Button } from "@fluentui/react-components";
import { addDays, addMonths } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { currentDay } from "../../../components/day-words.ts";
import { programme } from "../../../queries/programme.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import styles from "./Calendar.module.css";
import { CalendarList } from "./CalendarList.tsx";
import { CalendarMonth } from "./CalendarMonth.tsx";
import { monthWords, weeksOf } from "./month.ts";

const route = getRouteApi("/programme");

/** What is due in a month, day by day, as a calendar and as a list. */
export function Calendar() {
  const today = currentDay();
  const { month = today.slice(0, 7) } = route.useSearch();
  const navigate = route.useNavigate();
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const query = useQuery(programme({ by: last, limit: 1000 }));
  const turn = (months: number) =>
    void navigate({
      search: (before) => ({ ...before, month: addMonths(first, months).slice(0, 7) }),
      replace: true,
    });
  return (
    <Asked query={query} waiting="Looking what is due">
      {({ items, total }) => {
        const inMonth = items.filter(({ due }) => due !== null && due >= first);
        const earlier = total - inMonth.length;
        return (
          <Panel
            title={monthWords(month)}
            aside={
              <span className={styles.turn}>
                <Button size="small" onClick={() => turn(-1)}>
                  Month before
                </Button>
                <Button size="small" onClick={() => turn(1)}>
                  Month after
                </Button>
              </span>
            }
          >
            {earlier > 0 && (
              <p className={styles.earlier}>
                {earlier} {earlier === 1 ? "thing was" : "things were"} due before this month, or
                never done:{" "}
                <AppLink to="/programme" search={{ state: "overdue" }}>
                  see what is overdue
                </AppLink>
                .
              </p>
            )}
            <CalendarMonth weeks={weeksOf(month)} month={month} today={today} items={inMonth} />
            <CalendarList items={inMonth} />
          </Panel>
        );
      }}
    </Asked>
  );
}
