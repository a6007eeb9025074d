@{
    RootModule           = 'GalleryTools.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6f3d2c57-6a53-4a43-9b5e-0d6c1f5b8a21'
    Author               = 'The GalleryTools authors'
    Copyright            = 'Copyright (c) The GalleryTools authors. MIT License.'
    Description          = 'Checks, explains, reports on and safely deletes what is in an Azure Compute Gallery.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('GalleryTools.Format.ps1xml')
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()
    CmdletsToExport      = @(
        'Connect-AzGalleryTools'
        'Disconnect-AzGalleryTools'
        'Export-AzGallerySnapshot'
        'Get-AzGalleryKnownError'
        'Get-AzGalleryReplicationReport'
        'Get-AzGalleryToolsContext'
        'Remove-AzGalleryCascade'
        'Resolve-AzGalleryError'
        'Test-AzGalleryImageVersion'
    )
    PrivateData          = @{
        PSData = @{
            Tags       = @('Azure', 'ComputeGallery', 'SharedImageGallery', 'Image', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
