# The main job in a minute, on the embedded simulator: nothing leaves this machine.
# In your own shell: Import-Module GalleryTools; then any of these lines, with Connect-AzGalleryTools in place of the first.

function Step([string] $Title) {
    "`n$($PSStyle.Bold)$($PSStyle.Foreground.Cyan)$Title$($PSStyle.Reset)"
}

Step 'Connect to the simulator. A hundred of its seconds pass in one of yours.'
'PS> Connect-AzGalleryTools -Simulator -TimeScale 100'
Connect-AzGalleryTools -Simulator -TimeScale 100 | Format-Table

Step 'Check an image version before it is sent: everything that is wrong with it, at once.'
$version = @{
    ResourceGroupName              = 'contoso-images'
    GalleryName                    = 'contoso'
    GalleryImageDefinitionName     = 'ubuntu-2404'
    GalleryImageVersionName        = '1.3'
    Location                       = 'eastus'
    TargetRegion                   = @{ Name = 'East US'; ReplicaCount = 2 }, @{ Name = 'eastus' }, @{ Name = 'westeurop' }
    PublishingProfileEndOfLifeDate = '2024-12-31'
    DataDiskImage                  = @{ Lun = 3; Source = @{ Id = 'disk-a' } }, @{ Lun = 3; Source = @{ Id = 'disk-b' } }
}
'PS> Test-AzGalleryImageVersion @version -Detailed | Format-List Property, Message, Cause, Fix'
Test-AzGalleryImageVersion @version -Detailed | Format-List Property, Message, Cause, Fix

Step 'See which versions are where, and what to do about the region that failed.'
'PS> Get-AzGalleryReplicationReport -ResourceGroupName contoso-images -GalleryName contoso -GalleryImageDefinitionName win2025'
Get-AzGalleryReplicationReport -ResourceGroupName contoso-images -GalleryName contoso -GalleryImageDefinitionName win2025 | Format-Table

Step 'Look at what a cascade would delete: every version, then its definition, then the gallery.'
'PS> Remove-AzGalleryCascade -ResourceGroupName contoso-images -GalleryName sandbox -WhatIf'
Remove-AzGalleryCascade -ResourceGroupName contoso-images -GalleryName sandbox -WhatIf

Step 'Delete it, in order. Without -Force you are asked once, for all of it.'
'PS> Remove-AzGalleryCascade -ResourceGroupName contoso-images -GalleryName sandbox -Force -Scope Gallery'
Remove-AzGalleryCascade -ResourceGroupName contoso-images -GalleryName sandbox -Force -Scope Gallery | Format-Table

Step 'A gallery that is in use right now is not touched.'
'PS> Remove-AzGalleryCascade -ResourceGroupName contoso-images -GalleryName contoso -Force -Scope Gallery'
Remove-AzGalleryCascade -ResourceGroupName contoso-images -GalleryName contoso -Force -Scope Gallery

Step 'Go on: Get-Help Remove-AzGalleryCascade -Examples'
