export { TestServer } from "./test-database.ts";
