BeforeAll {
    Import-Module "$PSScriptRoot/../../out/GalleryTools" -Force
}

Describe 'Get-AzGalleryToolsContext' {
    It 'writes nothing before the first connection' {
        Get-AzGalleryToolsContext | Should -BeNullOrEmpty
    }

    It 'gives the connection, as a table that names the cloud' {
        $null = Connect-AzGalleryTools -Simulator
        (Get-AzGalleryToolsContext).Account | Should -Be 'simulator'
        Get-AzGalleryToolsContext | Out-String | Should -Match 'SIMULATOR'
    }

    It 'serves parallel runspaces through -Context' {
        $null = Connect-AzGalleryTools -Simulator
        $context = Get-AzGalleryToolsContext
        $module = (Get-Module GalleryTools).Path
        $counts = 1..3 | ForEach-Object -Parallel {
            Import-Module $using:module
            (Get-AzGalleryReplicationReport contoso-images sandbox -Context $using:context).Count
        }
        $counts | Should -Be 2, 2, 2
    }
}
