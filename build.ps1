#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds, tests and packs GalleryTools where pwsh is there. Without pwsh: dotnet build, dotnet test.
.PARAMETER Task
Build: everything, with the module in out/GalleryTools. Test: dotnet test, then Pester. Pester: the suite in tests/Pester.
Package: a zip of the module in artifacts/, as Azure Automation takes it.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Pester', 'Package')]
    [string] $Task = 'Build'
)

$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath $PSScriptRoot

function Invoke-Dotnet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args failed with exit code $LASTEXITCODE." }
}

function Invoke-PesterSuite {
    if (-not (Test-Path out/GalleryTools)) { Invoke-Dotnet build src/GalleryTools }
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = 'tests/Pester'
    $configuration.Run.PassThru = $true
    $result = Invoke-Pester -Configuration $configuration
    # The form in which .ci/run counts.
    Write-Host "Pester: Failed: $($result.FailedCount), Passed: $($result.PassedCount), Skipped: $($result.SkippedCount)"
    if ($result.Result -ne 'Passed') { exit 1 }
}

switch ($Task) {
    'Build' { Invoke-Dotnet build }
    'Test' { Invoke-Dotnet test; Invoke-PesterSuite }
    'Pester' { Invoke-PesterSuite }
    'Package' {
        Invoke-Dotnet build src/GalleryTools
        $null = New-Item -ItemType Directory -Force artifacts
        $version = (Import-PowerShellDataFile GalleryTools.psd1).ModuleVersion
        Compress-Archive -Path "out/GalleryTools/$version/*" -DestinationPath "artifacts/GalleryTools.$version.zip" -Force
        "artifacts/GalleryTools.$version.zip"
    }
}
