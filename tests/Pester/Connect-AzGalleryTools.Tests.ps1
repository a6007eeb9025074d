BeforeAll {
    Import-Module "$PSScriptRoot/../../out/GalleryTools" -Force
}

Describe 'Connect-AzGalleryTools' {
    It 'opens the simulator without a subscription' {
        $context = Connect-AzGalleryTools -Simulator
        $context.Cloud | Should -Be 'SIMULATOR'
        $context.IsSimulator | Should -BeTrue
    }

    It 'loads a snapshot file' {
        $file = Join-Path $TestDrive 'site.json'
        @{
            schemaVersion = 1; clock = '2026-11-02T08:00:00Z'
            subscriptions = @(@{
                    subscriptionId = '11111111-2222-3333-4444-555555555555'; tenantId = '11111111-2222-3333-4444-666666666666'
                    locations = @('eastus'); resources = @()
                })
        } | ConvertTo-Json -Depth 9 | Set-Content $file
        (Connect-AzGalleryTools -Simulator -Snapshot $file).SubscriptionId | Should -Be '11111111-2222-3333-4444-555555555555'
    }

    It 'refuses <Name> as <ErrorId>' -ForEach @(
        @{ Name = 'a missing snapshot'; Arguments = @{ Simulator = $true; Snapshot = 'missing.json' }; ErrorId = 'SnapshotInvalid' }
        @{ Name = 'a name for an id'; Arguments = @{ Simulator = $true; SubscriptionId = 'Production' }; ErrorId = 'InvalidSubscriptionId' }
        @{ Name = 'an unknown cloud'; Arguments = @{ Cloud = 'AzureGermanCloud' }; ErrorId = 'UnknownCloud' }
        @{ Name = 'an endpoint without encryption'; Arguments = @{ Endpoint = 'http://127.0.0.1:1' }; ErrorId = 'EndpointNotHttps' }
        @{ Name = 'an empty token'; Arguments = @{ AccessToken = [securestring]::new() }; ErrorId = 'AccessTokenMissing' }
    ) {
        { Connect-AzGalleryTools @Arguments } | Should -Throw -ErrorId "$ErrorId,GalleryTools.Commands.ConnectToolsCommand"
    }
}
