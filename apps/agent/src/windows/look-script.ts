import { runsOthersPattern } from "@mainstay/flows/watching";

/** What it says that it could not look at, where it was to say what is configured. */
export const configuredWithheld = "which servers it is told to use for DNS and time";

/**
 * Prints what there is to see, for parseWindowsLook: a line for each thing, its fields between tabs. For PowerShell 5.1, as it comes with
 * Windows 10 and Windows Server 2016, and later. What it is not allowed it leaves out, and says so. Which events were read
 * already, it is told by MAINSTAY_LAST_EVENT; the first time it only says which is the last. What is configured it says when
 * MAINSTAY_ASKS_CONFIGURED is set.
 */
export const lookScript = String.raw`
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$tab = [string][char]9
$out = New-Object System.IO.StreamWriter ([Console]::OpenStandardOutput()), (New-Object System.Text.UTF8Encoding $false)
function Say { $out.WriteLine([string]::Join($tab, $args)) }
function Withheld([string] $what, $problem) { Say 'withheld' ($what + ': ' + ($problem.Exception.Message -replace '\s+', ' ')) }

# What was let pass or blocked before the list is taken: whatever of it still is, the list has.
try {
  $filter = @{ LogName = 'Security'; Id = 5156, 5157 }
  $last = $env:MAINSTAY_LAST_EVENT
  if ($last) {
    $query = "*[System[(EventID=5156 or EventID=5157) and EventRecordID > $([long]$last)]]"
    $events = @(Get-WinEvent -LogName Security -FilterXPath $query -MaxEvents 50000 -ErrorAction SilentlyContinue -ErrorVariable failed)
  } else {
    $events = @(Get-WinEvent -FilterHashtable $filter -MaxEvents 1 -ErrorAction SilentlyContinue -ErrorVariable failed)
  }
  $failed = @($failed | Where-Object { $_.FullyQualifiedErrorId -notlike 'NoMatchingEventsFound*' })
  if ($failed.Count -gt 0) { throw $failed[0] }
  if ($events.Count -gt 0) { $last = ($events | Measure-Object RecordId -Maximum).Maximum }
  if ($env:MAINSTAY_LAST_EVENT) {
    if ($events.Count -eq 50000) { Say 'withheld' 'some blocked connections, and some between two looks: there were more than 50000 events' }
    foreach ($event in $events) {
      $of = $event.Properties
      Say 'event' $event.Id $of[0].Value $of[1].Value $of[2].Value $of[3].Value $of[4].Value $of[5].Value $of[6].Value $of[7].Value
    }
  }
  if ($last) { Say 'last-event' $last } else { Say 'last-event' 0; Say 'withheld' 'blocked connections, and those between two looks: the audit policy Filtering Platform Connection is off' }
} catch { Withheld 'blocked connections, and those between two looks: the Security log cannot be read' $_ }

# Of what a program was called with, the name of what it runs is taken, and only of those that run others' programs.
$runsOthers = '${runsOthersPattern}'
try {
  foreach ($one in Get-CimInstance -ClassName Win32_Process -Property 'ProcessId', 'Name', 'CommandLine') {
    $line = ''
    if ($one.Name -match $runsOthers -and $one.CommandLine) { $line = $one.CommandLine -replace '[\t\r\n]', ' ' }
    Say 'process' $one.ProcessId $one.Name $line
  }
  foreach ($one in Get-CimInstance -ClassName Win32_Service -Property 'ProcessId', 'Name' -Filter 'ProcessId > 0') { Say 'service' $one.ProcessId $one.Name }
} catch { Withheld 'the names of processes and services' $_ }

try {
  foreach ($one in Get-DnsClientCache) { Say 'name' $one.Entry $one.Type $one.Status $one.Data }
} catch { Withheld 'names that programs asked for: the cache of the DNS client' $_ }

if ($env:MAINSTAY_ASKS_CONFIGURED) {
  try {
    foreach ($one in Get-DnsClientServerAddress) { foreach ($server in $one.ServerAddresses) { Say 'dns' $server } }
    $time = Get-ItemProperty 'HKLM:\SYSTEM\CurrentControlSet\Services\W32Time\Parameters'
    Say 'time' $time.Type $time.NtpServer
  } catch { Withheld '${configuredWithheld}' $_ }
}

$now = Get-Date
foreach ($one in Get-NetTCPConnection) {
  $age = 0
  if ($one.State -eq 'SynSent' -and $one.CreationTime) { $age = [int]($now - $one.CreationTime).TotalSeconds }
  Say 'socket' $one.LocalAddress $one.LocalPort $one.RemoteAddress $one.RemotePort $one.State $one.OwningProcess $age
}

try {
  $opened = 0; $taken = 0; $failures = 0
  foreach ($class in 'Win32_PerfRawData_Tcpip_TCPv4', 'Win32_PerfRawData_Tcpip_TCPv6') {
    $count = Get-CimInstance -ClassName $class
    $opened += $count.ConnectionsActive; $taken += $count.ConnectionsPassive; $failures += $count.ConnectionFailures
  }
  Say 'counters' $opened $taken $failures
} catch { Withheld 'how many connections the system counted' $_ }
Say 'done'
$out.Flush()
`;
