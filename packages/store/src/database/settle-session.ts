import type pg from "pg";

/** How connections are kept: a network that forgets what is silent has something to see, and what is dead is known in seconds. */
export const keptAlive = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;

/** So long may a transaction hold its locks while its process asks nothing. */
const idle = "5min";

/**
 * Has the database give up what a session holds once whoever asked is gone, by a machine that stopped or a network that broke:
 * the next commit would wait for it. Gives the number of the process that serves the session. Rejects where that does not answer
 * within so many milliseconds.
 */
export async function settleSession(client: pg.ClientBase, patience: number): Promise<number> {
  const asked = { text: settled, query_timeout: patience };
  const { rows } = await client.query<{ readonly pid: number }>(asked);
  const [row] = rows;
  if (row === undefined)
    throw new Error("the database does not say which process serves a session");
  return row.pid;
}

// Of the last two only Linux knows.
const settled = `
  select pg_backend_pid() as pid,
    set_config('idle_in_transaction_session_timeout', '${idle}', false),
    set_config('tcp_keepalives_idle', '10', false),
    set_config('tcp_keepalives_interval', '5', false),
    case when version() like '%linux%' then set_config('tcp_user_timeout', '30s', false) end,
    case when version() like '%linux%' then set_config('client_connection_check_interval', '10s', false) end`;
