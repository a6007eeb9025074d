BeforeAll {
    Import-Module "$PSScriptRoot/../../out/GalleryTools" -Force
    . "$PSScriptRoot/HelpExample.ps1"
    $nested = 'Can not delete resource before nested resources are deleted.'
    $duplicate = 'Duplicate regions are not allowed in target publishing regions'
    $pwsh = [Environment]::ProcessPath
}

Describe 'Resolve-AzGalleryError' {
    It 'explains the last error of the session' {
        $null = Connect-AzGalleryTools -Simulator
        try { Get-AzGalleryReplicationReport contoso-images nowhere } catch { $failed = $_ }
        $explained = Resolve-AzGalleryError
        $explained.Id | Should -Be 'ParentNotFound'
        $explained.Message | Should -Be $failed.Exception.Message
    }

    It 'explains what a native command wrote to its error stream, over several lines' {
        $explained = & $pwsh -NoProfile -Command "[Console]::Error.WriteLine('ERROR: (CannotDeleteResource) Can not delete resource'); [Console]::Error.WriteLine('before nested resources are deleted.'); [Console]::Error.WriteLine()" 2>&1 |
            Resolve-AzGalleryError
        $explained.Id | Should -Be 'NestedResourcesExist'
        $explained.ServiceCode | Should -Be 'CannotDeleteResource'
    }

    It 'keeps output and errors of a native command in one text' {
        $all = & $pwsh -NoProfile -Command "'{'; [Console]::Error.WriteLine('ERROR: $duplicate'); '}'" 2>&1
        ($all | Resolve-AzGalleryError).Id | Should -Be 'DuplicateRegion'
    }

    It 'reads the lines of a file, whole or one by one' {
        $file = Join-Path $TestDrive 'lines.log'
        "2026-11-02T08:10:00Z ##[error]ERROR: (CannotDeleteResource) $nested", 'Done.' | Set-Content $file
        (Get-Content $file | Resolve-AzGalleryError).Id | Should -Be 'NestedResourcesExist'
        (Get-Content $file -Raw | Resolve-AzGalleryError).Id | Should -Be 'NestedResourcesExist'
        (Resolve-AzGalleryError -Path $file).Id | Should -Be 'NestedResourcesExist'
    }

    It 'reads the files of Get-ChildItem and leaves folders out' {
        $logs = New-Item -ItemType Directory (Join-Path $TestDrive 'logs')
        $null = New-Item -ItemType Directory (Join-Path $logs 'older')
        $nested | Set-Content (Join-Path $logs 'a.log')
        $duplicate | Set-Content (Join-Path $logs 'b.log') -Encoding unicode
        (Get-ChildItem $logs -Recurse | Resolve-AzGalleryError).Id | Should -Be 'NestedResourcesExist', 'DuplicateRegion'
        (Resolve-AzGalleryError -Path "$logs/*").Id | Sort-Object | Should -Be 'DuplicateRegion', 'NestedResourcesExist'
    }

    It 'reads JSON as text and as ConvertFrom-Json gives it' {
        $json = @{ status = 'Failed'; error = @{ code = 'DeploymentFailed'; message = 'It failed.'; details = @(@{ code = 'InvalidParameter'; message = $duplicate; target = 'targetRegions' }) } } | ConvertTo-Json -Depth 9
        foreach ($explained in ($json | Resolve-AzGalleryError), ($json | ConvertFrom-Json | Resolve-AzGalleryError), ($json | ConvertFrom-Json -AsHashtable | Resolve-AzGalleryError)) {
            $explained.Id | Should -Be 'DuplicateRegion'
            $explained.Target | Should -Be 'targetRegions'
        }
    }

    It 'reads the answer that Invoke-RestMethod keeps beside its error' {
        $record = [System.Management.Automation.ErrorRecord]::new([System.Net.Http.HttpRequestException]::new('StatusCode: 409'), 'WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand', 'InvalidOperation', $null)
        $record.ErrorDetails = @{ error = @{ code = 'CannotDeleteResource'; message = $nested } } | ConvertTo-Json
        $explained = $record | Resolve-AzGalleryError
        $explained.Id | Should -Be 'NestedResourcesExist'
        $explained.HttpStatus | Should -Be 409
    }

    It 'gives no cause to what it does not know' {
        $explained = 'ERROR: (SubnetInUse) Subnet apps is in use.' | Resolve-AzGalleryError
        $explained.Recognised | Should -BeFalse
        $explained.Id | Should -BeNullOrEmpty
        $explained.Cause | Should -BeNullOrEmpty
        $explained.ServiceCode | Should -Be 'SubnetInUse'
    }

    It 'gives nothing for nothing' {
        '', ' ' | Resolve-AzGalleryError | Should -BeNullOrEmpty
        $null | Resolve-AzGalleryError | Should -BeNullOrEmpty
        Resolve-AzGalleryError $null | Should -BeNullOrEmpty
    }

    It 'goes on after a file that is not there' {
        $file = Join-Path $TestDrive 'there.log'
        $nested | Set-Content $file
        $explained = Resolve-AzGalleryError -Path (Join-Path $TestDrive 'missing.log'), $file -ErrorVariable failed -ErrorAction SilentlyContinue
        $explained.Id | Should -Be 'NestedResourcesExist'
        $failed.FullyQualifiedErrorId | Should -Be 'ErrorFileUnreadable,GalleryTools.Commands.ResolveErrorCommand'
    }

    It 'exports as any object does' {
        $explained = $nested | Resolve-AzGalleryError
        ($explained | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Rows | Should -Be $explained.Rows
        $explained | ConvertTo-Csv | Should -HaveCount 2
    }

    It 'reads well at <Width> columns' -ForEach @{ Width = 80 }, @{ Width = 120 } {
        $list = $nested | Resolve-AzGalleryError | Out-String -Width $Width
        $list | Should -Match '(?m)^Fix +: '
        $list | Should -Not -Match 'HttpStatus'
        $table = $nested | Resolve-AzGalleryError | Format-Table | Out-String -Width $Width
        $table | Should -Match '(?m)^NestedResourcesExist .*The resource still holds others\.'
    }

    It 'has help whose examples give what they show (<Culture>)' -ForEach @{ Culture = 'en-US' }, @{ Culture = 'ko' } {
        Test-HelpExample Resolve-AzGalleryError $Culture
    }
}
