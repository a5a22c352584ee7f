import { readFileSync } from "node:fs";
import { argv, env, stdout } from "node:process";

/*
 * Stands in for PowerShell on machines without Windows: prints the look that follows the event that was read last.
 */
const looks: Readonly<Record<string, string>> = { "": "first", 7001: "second", 7006: "third" };
const [, , folder = ""] = argv;
stdout.write(readFileSync(`${folder}/${looks[env["MAINSTAY_LAST_EVENT"] ?? ""]}.out`, "utf8"));
