# Runs the examples of a help page as they stand, in a session of that culture, and compares them with the output that the page shows.
function Test-HelpExample([string] $Name, [string] $Culture) {
    $page = Get-Content "$PSScriptRoot/../../module/help/$Culture/$Name.md" -Raw
    $examples = [regex]::Matches($page, '(?s)```powershell\r?\n(?<code>.*?)```\r?\n\s*```output\r?\n(?<shown>.*?)```')
    $module = "$PSScriptRoot/../../out/GalleryTools"
    $examples.Count | Should -BeGreaterThan 0
    foreach ($example in $examples) {
        $code = $example.Groups['code'].Value
        $given = Start-Job { [cultureinfo]::CurrentUICulture = $using:Culture; $PSStyle.OutputRendering = 'PlainText'; Import-Module $using:module; . ([scriptblock]::Create($using:code)) | Out-String -Width 240 } | Receive-Job -Wait -AutoRemoveJob
        Get-Trimmed $given | Should -Be (Get-Trimmed $example.Groups['shown'].Value) -Because "$Name shows it for: $code"
    }
}

function Get-Trimmed([string] $Text) {
    (($Text -split '\r?\n').TrimEnd() -join "`n").Trim("`n")
}
