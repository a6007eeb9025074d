BeforeAll {
    Import-Module "$PSScriptRoot/../../out/GalleryTools" -Force
}

Describe 'Export-AzGallerySnapshot' {
    BeforeEach {
        $null = Connect-AzGalleryTools -Simulator
        $file = Join-Path $TestDrive "$(New-Guid).json"
    }

    It 'writes a file that the simulator loads with the same report' {
        $before = Get-AzGalleryReplicationReport contoso-images contoso | ConvertTo-Csv
        $null = Export-AzGallerySnapshot $file
        $null = Connect-AzGalleryTools -Simulator -Snapshot $file
        Get-AzGalleryReplicationReport contoso-images contoso | ConvertTo-Csv | Should -Be $before
    }

    It 'writes the same bytes again' {
        $null = Export-AzGallerySnapshot $file
        $null = Connect-AzGalleryTools -Simulator -Snapshot $file
        $null = Export-AzGallerySnapshot "$file.again"
        (Get-FileHash "$file.again").Hash | Should -Be (Get-FileHash $file).Hash
    }

    It 'takes galleries as Get-AzGallery gives them' {
        $id = (Get-AzGalleryReplicationReport contoso-images sandbox)[0].ResourceId -replace '/images/.*'
        $gallery = [pscustomobject]@{ Id = $id; Name = 'sandbox'; Type = 'Microsoft.Compute/galleries'; ResourceGroupName = 'contoso-images' }
        ($gallery | Export-AzGallerySnapshot $file).Galleries | Should -Be 1
    }

    It 'keeps a file that is there unless -Force is given' {
        Set-Content $file 'mine'
        { Export-AzGallerySnapshot $file } | Should -Throw -ErrorId 'SnapshotFileExists,GalleryTools.Commands.ExportSnapshotCommand'
        Get-Content $file | Should -Be 'mine'
        (Export-AzGallerySnapshot $file -Force).Path | Should -Be $file
    }

    It 'writes nothing under -WhatIf' {
        Export-AzGallerySnapshot $file -WhatIf | Should -BeNullOrEmpty
        $file | Should -Not -Exist
    }

    It 'counts what it holds' {
        $written = Export-AzGallerySnapshot $file
        $written.Counts['Microsoft.Compute/galleries/images/versions'] | Should -Be 8
        $written.Resources | Should -Be ($written.Counts.Values | Measure-Object -Sum).Sum
    }
}
