using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

/// <summary>Refusals of the service as az prints them, and the exit codes that scripts look at.</summary>
[Collection(nameof(SignedInCli))]
public sealed class FailureTests(SignedInCli az)
{
    private static readonly string[] Ubuntu = ["--resource-group", "contoso-images", "--gallery-name", "contoso", "--gallery-image-definition", "ubuntu-2404"];

    [SkippableFact]
    public async Task What_is_not_there_ends_with_3()
    {
        az.Require();

        var failed = await az.RunAsync(["sig", "image-version", "show", .. Ubuntu, "--gallery-image-version", "9.9.9"]);

        Assert.Equal(3, failed.ExitCode);
        Assert.Empty(failed.Output);
        Assert.Equal(
            [
                "ERROR: (ResourceNotFound) The Resource 'Microsoft.Compute/galleries/contoso/images/ubuntu-2404/versions/9.9.9' under resource group "
                + "'contoso-images' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
                "Code: ResourceNotFound",
            ],
            failed.ErrorLines[..2]);
    }

    [SkippableFact]
    public async Task A_version_name_of_two_numbers_is_refused_with_its_target()
    {
        az.Require();

        var failed = await az.RunAsync(["sig", "image-version", "create", .. Ubuntu, "--gallery-image-version", "1.3", "--managed-image", az.ImageId]);

        Assert.Equal(1, failed.ExitCode);
        Assert.StartsWith("ERROR: (InvalidParameter) The image version name is invalid.", failed.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("Code: InvalidParameter", failed.ErrorLines);
        Assert.Contains("Target: galleryImageVersionName", failed.ErrorLines);
    }

    [SkippableFact]
    public async Task A_definition_with_versions_stays()
    {
        az.Require();

        var failed = await az.RunAsync(["sig", "image-definition", "delete", .. Ubuntu]);

        Assert.Equal(1, failed.ExitCode);
        Assert.StartsWith("ERROR: (CannotDeleteResource) Cannot delete resource while nested resources exist.", failed.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("Microsoft.Compute/galleries/contoso/images/ubuntu-2404/versions/1.0.0", failed.ErrorLines[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_operation_that_fails_late_is_reported_with_its_code()
    {
        az.Require();

        var failed = await az.RunAsync(["sig", "image-version", "create", .. Ubuntu, "--gallery-image-version", "6.6.6", "--managed-image", az.ImageId]);
        var left = await az.SucceedAsync(["sig", "image-version", "show", .. Ubuntu, "--gallery-image-version", "6.6.6"]);

        Assert.Equal(1, failed.ExitCode);
        Assert.StartsWith("ERROR: (InternalExecutionError) An internal execution error occurred.", failed.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("Failed", (string?)left["provisioningState"]);
    }

    [SkippableFact]
    public async Task A_throttled_read_is_tried_again_after_the_seconds_that_the_service_asks_for()
    {
        az.Require();

        var listed = await az.RunAsync("sig", "list", "--resource-group", "contoso-web", "--debug");

        Assert.Equal((0, "[]"), (listed.ExitCode, listed.Output.Trim()));
        Assert.Contains(listed.ErrorLines, line => line.EndsWith("Response status: 429", StringComparison.Ordinal));
    }
}
