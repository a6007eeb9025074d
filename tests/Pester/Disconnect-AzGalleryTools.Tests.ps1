BeforeAll {
    Import-Module "$PSScriptRoot/../../out/GalleryTools" -Force
}

Describe 'Disconnect-AzGalleryTools' {
    It 'forgets the connection and writes nothing' {
        $null = Connect-AzGalleryTools -Simulator
        Disconnect-AzGalleryTools | Should -BeNullOrEmpty
        Get-AzGalleryToolsContext | Should -BeNullOrEmpty
    }

    It 'may be called twice' {
        { Disconnect-AzGalleryTools; Disconnect-AzGalleryTools } | Should -Not -Throw
    }
}
