BeforeAll {
    Import-Module "$PSScriptRoot/../../out/GalleryTools" -Force
}

Describe 'Get-AzGalleryReplicationReport' {
    BeforeEach {
        $null = Connect-AzGalleryTools -Simulator
    }

    It 'gives a row for each version and region' {
        $rows = Get-AzGalleryReplicationReport contoso-images contoso
        $rows.Count | Should -Be 19
        ($rows | Where-Object Verdict -EQ 'Failed').Region | Should -Be 'japaneast'
    }

    It 'sorts, groups and exports as any object does' {
        $byVerdict = Get-AzGalleryReplicationReport contoso-images contoso | Group-Object Verdict -AsHashTable
        $byVerdict['InProgress'].Count | Should -Be 3
        (Get-AzGalleryReplicationReport contoso-images contoso | ConvertTo-Csv).Count | Should -Be 20
    }

    It 'shows a table for each gallery' {
        $text = Get-AzGalleryReplicationReport contoso-images contoso | Out-String -Width 200
        $text | Should -Match 'Gallery: contoso'
        $text | Should -Match 'Earliest'
    }

    It 'takes galleries as Get-AzGallery gives them' {
        $id = (Get-AzGalleryReplicationReport contoso-images sandbox)[0].ResourceId -replace '/images/.*'
        $gallery = [pscustomobject]@{ Id = $id; Name = 'sandbox'; Type = 'Microsoft.Compute/galleries'; ResourceGroupName = 'contoso-images' }
        ($gallery | Get-AzGalleryReplicationReport).Count | Should -Be 2
    }

    It 'says what is not there' {
        { Get-AzGalleryReplicationReport contoso-images nowhere } | Should -Throw -ExceptionType ([GalleryTools.GalleryException])
    }
}
