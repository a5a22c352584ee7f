import { describe, expect, test } from "vitest";
import { scriptOf } from "./script-of.ts";

describe("what a program that runs others' programs runs", () => {
  test.each([
    ["java", ["java", "-Xmx2g", "-jar", "/opt/orders/orders.jar", "--port=8080"], "orders.jar"],
    ["java", ["java", "-cp", "/opt/a.jar:/opt/b.jar", "com.example.Main", "x"], "com.example.Main"],
    ["java.exe", ["C:\\jdk\\java.exe", "-jar", "C:\\My Apps\\My Orders.jar"], "My Orders.jar"],
    ["python3.11", ["python3.11", "-W", "ignore", "-m", "gunicorn"], "gunicorn"],
    ["python3", ["/usr/bin/python3", "-u", "/srv/app.py"], "app.py"],
    ["node", ["node", "-r", "./tracing", "server.js", "secret"], "server.js"],
    ["bash", ["bash", "-o", "pipefail", "/etc/cron.daily/sync.sh"], "sync.sh"],
    ["perl", ["perl", "-wT", "/usr/sbin/spamd"], "spamd"],
    ["dotnet", ["dotnet", "exec", "--depsfile", "a.json", "Orders.dll"], "Orders.dll"],
    ["deno", ["deno", "run", "-A", "main.ts"], "main.ts"],
    ["powershell.exe", ["powershell", "-NoProfile"], undefined],
    ["powershell.exe", ["powershell", "-NoProfile", "-File", "C:\\jobs\\sync.ps1"], "sync.ps1"],
    ["php", ["php", "-d", "memory_limit=1G", "/srv/worker.php"], "worker.php"],
    ["nginx", ["nginx", "master"], undefined],
    ["java", ["java", "-version"], undefined],
    ["java", [], undefined],
  ])("of %s, called by %j, is %s", (program, words, script) => {
    expect(scriptOf(program, words)).toBe(script);
  });

  test.each([
    ["python3", ["python3", "-c", "connect('hunter2')"]],
    ["python3", ["python3", "-Ic", "hunter2"]],
    ["python3", ["python3", "-", "hunter2"]],
    ["bash", ["bash", "-c", "hunter2"]],
    ["bash", ["bash", "-lc", "hunter2"]],
    ["sh", ["sh", "-s", "hunter2"]],
    ["node", ["node", "-e", "hunter2"]],
    ["node", ["node", "--eval=x", "hunter2"]],
    ["perl", ["perl", "-pe", "hunter2"]],
    ["ruby", ["ruby", "-ne", "hunter2"]],
    ["php", ["php", "-r", "hunter2"]],
    ["deno", ["deno", "eval", "hunter2"]],
    ["powershell.exe", ["powershell", "-EncodedCommand", "hunter2"]],
    ["pwsh", ["pwsh", "-NoProfile", "-Command", "hunter2"]],
    ["java", ["java", "https://user:hunter2@example.com/?token=hunter2"]],
    ["java", ["java", "user:hunter2"]],
    ["pwsh", ["pwsh", "hunter2"]],
    ["mysql", ["mysql", "-p", "hunter2"]],
  ])("no secret of %s is told, called by %j", (program, words) => {
    expect(scriptOf(program, words)).toBeUndefined();
  });
});
