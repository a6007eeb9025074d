# Runs the examples of a help page as they stand, in a session of that culture, and compares them with the output that the page shows.
function Test-HelpExample([string] $Name, [string] $Culture) {
    $page = Get-Content "$PSScriptRoot/../../module/help/$Culture/$Name.md" -Raw
    $examples = [regex]::Matches($page, '(?s)```powershell\r?\n(?<code>.*?)```\r?\n\s*```output\r?\n(?<shown>.*?)```')
    $examples.Count | Should -BeGreaterThan 0
    $codes = @($examples.ForEach{ $_.Groups['code'].Value })
    $module = "$PSScriptRoot/../../out/GalleryTools"
    $given = @(Start-Job {
        [cultureinfo]::CurrentUICulture = $using:Culture
        $PSStyle.OutputRendering = 'PlainText'
        Import-Module $using:module
        $using:codes | ForEach-Object { . ([scriptblock]::Create($_)) | Out-String -Width 240 }
    } | Receive-Job -Wait -AutoRemoveJob)
    for ($i = 0; $i -lt $examples.Count; $i++) {
        Get-Trimmed $given[$i] | Should -Be (Get-Trimmed $examples[$i].Groups['shown'].Value) -Because "$Name shows it for: $($codes[$i])"
    }
}

function Get-Trimmed([string] $Text) {
    (($Text -split '\r?\n').TrimEnd() -join "`n").Trim("`n")
}
