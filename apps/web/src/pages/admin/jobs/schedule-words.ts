/** When a job runs, from the words of cron; in them where they say something that is not known here. Times are in UTC. */
export function scheduleWords(schedule: string | undefined): string {
  if (schedule === undefined) return "when another job has ended";
  const [minute = "", hour = "", ...others] = schedule.split(" ");
  if (others.join(" ") !== "* * *") return `${schedule} (cron, UTC)`;
  const every = /^\*\/(\d+)$/.exec(minute)?.[1];
  if (every !== undefined && hour === "*") return `every ${every} minutes`;
  if (!/^\d+$/.test(minute)) return `${schedule} (cron, UTC)`;
  if (hour === "*") return `each hour, ${Number(minute)} minutes past`;
  if (!/^\d+$/.test(hour)) return `${schedule} (cron, UTC)`;
  return `each day at ${hour.padStart(2, "0")}:${minute.padStart(2, "0")} UTC`;
}
