BeforeAll {
    Import-Module "$PSScriptRoot/../../out/GalleryTools" -Force
}

Describe 'Test-AzGalleryImageVersion' {
    BeforeEach {
        $subscription = (Connect-AzGalleryTools -Simulator).SubscriptionId
        $version = @{
            ResourceGroupName = 'contoso-images'; GalleryName = 'sandbox'; GalleryImageDefinitionName = 'rhel-9'; Name = '1.0.0'; Location = 'eastus'
            SourceImageId = "/subscriptions/$subscription/resourceGroups/contoso-images/providers/Microsoft.Compute/images/rhel-9-build"
        }
    }

    It 'says true for what the service would accept' {
        Test-AzGalleryImageVersion @version | Should -BeTrue
    }

    It 'says false and why, once for each violation' {
        $verdict = Test-AzGalleryImageVersion @version -TargetRegion @{ Name = 'westeurope'; ReplicaCount = 'many' } -ErrorVariable why -ErrorAction SilentlyContinue
        $verdict | Should -BeFalse
        $why.Exception.ErrorId | Sort-Object | Should -Be 'HomeRegionMissing', 'ValueNotAnInteger'
    }

    It 'ends the script under -ErrorAction Stop with one error that holds all' {
        try {
            Test-AzGalleryImageVersion @version -TargetRegion @{ Name = 'westeurope'; ReplicaCount = 'many' } -ErrorAction Stop
            throw 'It went on.'
        }
        catch [GalleryTools.GalleryException] {
            $_.Exception.Findings.Count | Should -Be 2
        }
    }

    It 'takes a date as a date' {
        Test-AzGalleryImageVersion @version -PublishingProfileEndOfLifeDate (Get-Date).AddYears(20) | Should -BeTrue
        Test-AzGalleryImageVersion @version -PublishingProfileEndOfLifeDate 'next year' -ErrorAction SilentlyContinue | Should -BeFalse
    }

    It 'writes findings under -Detailed' {
        (Test-AzGalleryImageVersion @version -Offline -Detailed).Severity | Should -Be 'NotChecked'
    }

    It 'writes SARIF and JUnit XML by the extension of -OutFile, and answers the same' {
        Test-AzGalleryImageVersion @version -OutFile "$TestDrive/found.sarif" | Should -BeTrue
        Test-AzGalleryImageVersion @version -OutFile "$TestDrive/found.xml" | Should -BeTrue
        (Get-Content "$TestDrive/found.sarif" -Raw | ConvertFrom-Json).runs[0].results | Should -BeNullOrEmpty
        ([xml](Get-Content "$TestDrive/found.xml" -Raw)).testsuites.tests | Should -Be 1
    }

    It 'refuses an extension that names no format' {
        { Test-AzGalleryImageVersion @version -OutFile "$TestDrive/found.txt" } | Should -Throw -ErrorId 'ReportFormatUnknown,GalleryTools.Commands.TestImageVersionCommand'
    }

    It 'prints annotations in a pipeline, outside of its output' {
        $before = $env:TF_BUILD
        try {
            $env:TF_BUILD = 'True'
            $written = Test-AzGalleryImageVersion @version -Offline -Annotate -WarningAction Ignore -InformationVariable lines 6> $null
            $written | Should -BeTrue
            "$lines" | Should -BeLike '##vso`[task.logissue type=warning;code=NotCheckedOffline`]*'
        }
        finally {
            $env:TF_BUILD = $before
        }
    }
}
