BeforeAll {
    Import-Module "$PSScriptRoot/../../out/GalleryTools" -Force
}

Describe 'Remove-AzGalleryCascade' {
    BeforeEach {
        $null = Connect-AzGalleryTools -Simulator
        function Get-Left { (Get-AzGalleryReplicationReport contoso-images sandbox -ErrorAction Ignore).Count }
    }

    It 'deletes version, definition and gallery in this order' {
        $results = Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery
        $results.Status | Should -Be 'Deleted', 'Deleted', 'Deleted', 'Deleted'
        $results[2].Kind | Should -Be 'Microsoft.Compute/galleries/images'
        $results[3].Kind | Should -Be 'Microsoft.Compute/galleries'
    }

    It 'deletes nothing under -WhatIf' {
        Remove-AzGalleryCascade contoso-images sandbox -WhatIf
        Get-Left | Should -Be 2
    }

    It 'refuses <Arguments> without a prompt and without -Scope' -ForEach @(
        @{ Arguments = @{ Force = $true } }
        @{ Arguments = @{ Confirm = $false } }
    ) {
        { Remove-AzGalleryCascade contoso-images sandbox @Arguments } | Should -Throw -ErrorId 'ScopeMissing,*'
        Get-Left | Should -Be 2
    }

    It 'refuses under $ConfirmPreference None without -Scope' {
        $ConfirmPreference = 'None'
        { Remove-AzGalleryCascade contoso-images sandbox } | Should -Throw -ErrorId 'ScopeMissing,*'
        Get-Left | Should -Be 2
    }

    It 'never takes an empty version (<Version>) for the whole definition' -ForEach @(
        @{ Version = '' }, @{ Version = $null }, @{ Version = ' ' }, @{ Version = '*' }
    ) {
        $splat = @{ ResourceGroupName = 'contoso-images'; GalleryName = 'sandbox'; GalleryImageDefinitionName = 'rhel-9'; GalleryImageVersionName = $Version }
        { Remove-AzGalleryCascade @splat -Force -Scope Definition } | Should -Throw -ErrorId 'Name*,GalleryTools.Commands.RemoveCascadeCommand'
        Get-Left | Should -Be 2
    }

    It 'refuses rows of a file' {
        $rows = "ResourceGroupName,GalleryName,GalleryImageDefinitionName,GalleryImageVersionName`ncontoso-images,sandbox,rhel-9," | ConvertFrom-Csv
        { $rows | Remove-AzGalleryCascade -Force -Scope Definition } | Should -Throw -ErrorId 'PipedObjectNotAResource,*'
        Get-Left | Should -Be 2
    }

    It 'refuses rows of a report, also when they were selected or exported' {
        $rows = Get-AzGalleryReplicationReport contoso-images sandbox
        { $rows | Remove-AzGalleryCascade -Force -Scope Version } | Should -Throw -ErrorId 'PipedObjectNotAResource,*'
        { $rows | Select-Object * | Remove-AzGalleryCascade -Force -Scope Version } | Should -Throw -ErrorId 'PipedObjectNotAResource,*'
        { $rows | ConvertTo-Json | ConvertFrom-Json | Remove-AzGalleryCascade -Force -Scope Version } | Should -Throw -ErrorId 'PipedObjectNotAResource,*'
        Get-Left | Should -Be 2
    }

    It 'leaves the rest alone when a command downstream wants no more' {
        $null = Connect-AzGalleryTools -Simulator -TimeScale 1000
        $first = Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery -ThrottleLimit 1 | Select-Object -First 1
        $first.Status | Should -Be 'Deleted'
        Get-Left | Should -Be 1
    }

    It 'writes what blocks as errors' {
        $results = Remove-AzGalleryCascade contoso-images contoso -Force -Scope Gallery -ErrorVariable blockers -ErrorAction SilentlyContinue
        $results | Should -BeNullOrEmpty
        $blockers.Exception.ErrorId | Should -Be 'ResourceInFlight', 'ResourceInFlight'
    }
}
