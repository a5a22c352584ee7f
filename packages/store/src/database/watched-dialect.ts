import {
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
} from "kysely";

/** Hears of each transaction that begins, and returns what is told how it ended: with an error where it was taken back. */
export type TransactionWatch = () => (error?: Error) => void;

/** PostgreSQL, with somebody who watches its transactions. */
export class WatchedDialect extends PostgresDialect {
  readonly #watch: TransactionWatch;

  constructor(config: PostgresDialectConfig, watch: TransactionWatch) {
    super(config);
    this.#watch = watch;
  }

  override createDriver(): Driver {
    const driver = super.createDriver();
    const open = new WeakMap<DatabaseConnection, ReturnType<TransactionWatch>>();
    const begin = driver.beginTransaction.bind(driver);
    const commit = driver.commitTransaction.bind(driver);
    const rollback = driver.rollbackTransaction.bind(driver);
    driver.beginTransaction = async (connection, settings) => {
      open.set(connection, this.#watch());
      await begin(connection, settings);
    };
    driver.commitTransaction = async (connection) => {
      await commit(connection);
      open.get(connection)?.();
      open.delete(connection);
    };
    driver.rollbackTransaction = async (connection) => {
      open.get(connection)?.(new Error("taken back"));
      open.delete(connection);
      await rollback(connection);
    };
    return driver;
  }
}
