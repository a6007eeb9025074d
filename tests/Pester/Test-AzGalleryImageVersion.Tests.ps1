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
}
