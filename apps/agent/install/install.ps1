<#
Has this machine watched by a task that starts with Windows and reports to a server:

    Get-Content token | powershell -ExecutionPolicy Bypass -File install.ps1 https://mainstay.example [SITE]

The site is where the private addresses of this machine are meant: two sites that use the same ones need a name each. The token comes
on standard input, so that it stands in no list of processes. Run again, it replaces server and token, and keeps the site if none is
named.
`install.ps1 -Remove` takes everything away again. It is a scheduled task and no service, because the program does not speak with the
service control manager. This script follows Microsoft's documentation; it was never run on a Windows machine.
#>
param([string] $Server, [string] $Site, [switch] $Remove)

$ErrorActionPreference = 'Stop'
$task = 'Mainstay Observe'
$program = Join-Path $env:ProgramFiles 'Mainstay\mainstay-observe.exe'
$folder = Join-Path $env:ProgramData 'Mainstay'
$tokenFile = Join-Path $folder 'observe.token'

function Stop-Here([string] $why) {
    [Console]::Error.WriteLine("error: $why")
    exit 3
}

$user = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $user.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Stop-Here 'only an administrator can install a task that watches the machine: open PowerShell as administrator'
}

if ($Remove) {
    Stop-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue
    Unregister-ScheduledTask -TaskName $task -Confirm:$false -ErrorAction SilentlyContinue
    Remove-Item $tokenFile -ErrorAction SilentlyContinue
    Write-Output "$task is removed; what it had not reported is left in $(Join-Path $folder 'observe')"
    exit 0
}

if ($Server -notmatch '^https://[A-Za-z0-9:/._~-]+$') {
    Stop-Here 'name the server: Get-Content token | powershell -File install.ps1 https://mainstay.example'
}
if (-not $Site) {
    $before = Get-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue
    if ($before -and "$($before.Actions[0].Arguments)" -match '--site "([^"]+)"') { $Site = $Matches[1] }
    else { $Site = 'default' }
}
# A quote or a backslash would end or reach into what comes after it.
if ($Site -notmatch '^[^\s"\\](?:[^\p{Cc}"\\]{0,98}[^\s"\\])?$') {
    Stop-Here "$Site is no name of a site: write it without quotes and \, without spaces around it, in at most 100 characters"
}
if (-not (Test-Path $program)) {
    Stop-Here "$program is missing: build it on Windows with npm run build:agent, and copy it there"
}
$words = @($input | ForEach-Object { "$_".Trim() } | Where-Object { $_ })
if ($words.Count -ne 1) {
    Stop-Here "there is no token on standard input: Get-Content token | powershell -File install.ps1 $Server"
}

# Only the system and administrators may read the folder, and with it the token. By their numbers, because names are translated.
New-Item -ItemType Directory -Force -Path $folder | Out-Null
& icacls.exe $folder /inheritance:r /grant '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' | Out-Null
if ($LASTEXITCODE -ne 0) { Stop-Here "the rights of $folder cannot be set" }
[IO.File]::WriteAllText($tokenFile, $words[0])

$arguments = "--server $Server --site `"$Site`" --token-file `"$tokenFile`""
$action = New-ScheduledTaskAction -Execute $program -Argument $arguments
$trigger = New-ScheduledTaskTrigger -AtStartup
# The Security log, and the processes of all users, are for the system and administrators.
$principal = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest
$settings = New-ScheduledTaskSettingsSet -ExecutionTimeLimit ([TimeSpan]::Zero) -RestartCount 999 `
    -RestartInterval (New-TimeSpan -Minutes 1) -StartWhenAvailable -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
Stop-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue
Register-ScheduledTask -TaskName $task -Action $action -Trigger $trigger -Principal $principal -Settings $settings -Force | Out-Null
Start-ScheduledTask -TaskName $task
Get-ScheduledTask -TaskName $task | Format-List 'TaskName', 'State'

& auditpol.exe /get '/subcategory:{0CCE9226-69AE-11D9-BED3-505054503030}'
Write-Output 'Where that says no auditing, blocked connections and those of less than half a minute are not seen. To have them audited:'
Write-Output "  auditpol /set /subcategory:'{0CCE9226-69AE-11D9-BED3-505054503030}' /success:enable /failure:enable"
