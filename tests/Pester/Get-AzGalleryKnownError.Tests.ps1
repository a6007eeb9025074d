BeforeAll {
    Import-Module "$PSScriptRoot/../../out/GalleryTools" -Force
    . "$PSScriptRoot/HelpExample.ps1"
}

Describe 'Get-AzGalleryKnownError' {
    It 'lists the catalogue, each id once' {
        $all = Get-AzGalleryKnownError
        $all.Count | Should -BeGreaterThan 50
        ($all | Group-Object Id | Where-Object Count -GT 1) | Should -BeNullOrEmpty
    }

    It 'selects by id, area and text' {
        (Get-AzGalleryKnownError DuplicateReg*).Id | Should -Be 'DuplicateRegion'
        (Get-AzGalleryKnownError -Area cascade).Id | Should -Contain 'ScopeLocked'
        (Get-AzGalleryKnownError -Text 'nested resources').Id | Should -Contain 'NestedResourcesExist'
    }

    It 'says more about the findings of a check and about resolved errors' {
        $null = Connect-AzGalleryTools -Simulator
        $version = @{ ResourceGroupName = 'contoso-images'; GalleryName = 'contoso'; GalleryImageDefinitionName = 'ubuntu-2404'; Name = '1.3.0'; Location = 'eastus' }
        $findings = Test-AzGalleryImageVersion @version -TargetRegion @{ Name = 'eastus' }, @{ Name = 'East US' } -SourceImageId x -Detailed
        ($findings | Get-AzGalleryKnownError).Id | Should -Be $findings.Id
        ('Duplicate regions are not allowed in target publishing regions' | Resolve-AzGalleryError | Get-AzGalleryKnownError).Id | Should -Be 'DuplicateRegion'
    }

    It 'refuses <Name> and lists the rest' -ForEach @(
        @{ Name = 'an unknown id'; Arguments = @{ Id = 'DuplicateRegoin', 'DuplicateRegion' }; ErrorId = 'KnownErrorNotFound' }
        @{ Name = 'an unknown area'; Arguments = @{ Id = 'DuplicateRegion'; Area = 'verison', 'version' }; ErrorId = 'KnownErrorAreaUnknown' }
    ) {
        $found = Get-AzGalleryKnownError @Arguments -ErrorVariable failed -ErrorAction SilentlyContinue
        $found.Id | Should -Be 'DuplicateRegion'
        $failed.FullyQualifiedErrorId | Should -Be "$ErrorId,GalleryTools.Commands.GetKnownErrorCommand"
    }

    It 'cuts no id off at <Width> columns' -ForEach @{ Width = 80 }, @{ Width = 120 } {
        $lines = (Get-AzGalleryKnownError | Out-String -Width $Width) -split '\r?\n'
        $lines[0..3] -match '^Id +Message' | Should -HaveCount 1
        foreach ($id in (Get-AzGalleryKnownError).Id) {
            @($lines -match "^$id ") | Should -HaveCount 1
        }
    }

    It 'shows cause, fix and wordings as a list' {
        $list = Get-AzGalleryKnownError DuplicateRegion | Format-List | Out-String -Width 120
        $list | Should -Match '(?m)^Cause +: '
        $list | Should -Match '(?m)^Wordings +: \{Duplicate regions'
    }

    It 'has help whose examples give what they show (<Culture>)' -ForEach @{ Culture = 'en-US' }, @{ Culture = 'ko' } {
        Test-HelpExample Get-AzGalleryKnownError $Culture
    }
}
