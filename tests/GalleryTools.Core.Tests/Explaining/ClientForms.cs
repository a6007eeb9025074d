using System.Net;
using System.Text;
using System.Text.Json;

namespace GalleryTools.Core.Tests.Explaining;

/// <summary>How clients print a refusal of the service: each form was seen in public threads, its values are made up.</summary>
internal static class ClientForms
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Every form by name.</summary>
    public static IReadOnlyDictionary<string, Func<Refusal, string>> All { get; } = new Dictionary<string, Func<Refusal, string>>(StringComparer.Ordinal)
    {
        ["service"] = Service,
        ["service, indented"] = refusal => JsonSerializer.Serialize(Error(refusal), Indented).ReplaceLineEndings("\r\n"),
        ["failed operation"] = refusal => JsonSerializer.Serialize(new { startTime = "2026-11-18T19:19:33+00:00", status = "Failed", error = Body(refusal), name = "971500cb-f79e-4303-9f6a-df90010a7cc1" }),
        ["az"] = refusal => $"ERROR: ({refusal.Code}) {refusal.Message}\nCode: {refusal.Code}\nMessage: {refusal.Message}\nTarget: {refusal.Target}",
        ["az, without a code"] = refusal => $"ERROR: {refusal.Message}",
        ["az, older"] = refusal => $"Azure Error: {refusal.Code}\nMessage: {refusal.Message}",
        ["az deployment"] = refusal => "Deployment failed. Correlation ID: 842130a4-cb02-4ac5-83d7-24632bde65df. " + JsonSerializer.Serialize(new { status = "Failed", error = Body(refusal) }, Indented),
        ["Az"] = Az,
        ["Az in PowerShell 7"] = refusal => "New-AzGalleryImageVersion: publish.ps1:27\nLine |\n  27 |  $version = New-AzGalleryImageVersion `\n     |             ~~~~~~~~~~~~~~~~~~~~~~~~~~~\n" + Bars(Az(refusal).ReplaceLineEndings(" "), 100),
        [".NET"] = refusal => $"Azure.RequestFailedException: {refusal.Message}\nStatus: 400 (Bad Request)\nErrorCode: {refusal.Code}\n\nContent:\n{Service(refusal)}\n\nHeaders:\nx-ms-correlation-request-id: 842130a4-cb02-4ac5-83d7-24632bde65df\n",
        ["Terraform, older"] = refusal => $"Error: creating Gallery: compute.GalleriesClient#CreateOrUpdate: Failure sending request: StatusCode=400 -- Original Error: Code=\"{refusal.Code}\" Message=\"{refusal.Message.Replace("\"", "\\\"", StringComparison.Ordinal)}\" Target=\"gallery\"",
        ["Terraform"] = refusal => Boxed($"Error: creating Shared Image Gallery: performing CreateOrUpdate: unexpected status 400 (400 Bad Request) with error: {refusal.Code}: {refusal.Message}"),
        ["Packer"] = refusal => $" ERROR: -> {refusal.Code} : {refusal.Message}\n==> azure-arm:\n==> azure-arm: Deleting the virtual machine...",
        ["Packer's log"] = refusal => $"2026/11/18 16:14:10 machine readable: azure-arm,error []string{{\"performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: {refusal.Code}: {refusal.Message}\"}}",
        ["Pulumi"] = refusal => $"azure-native:compute:VirtualMachine (vm):\n    error: Status=404 Code=\"{refusal.Code}\" Message=\"\"{refusal.Message}\"\"",
        ["Ansible"] = refusal => "fatal: [localhost]: FAILED! => " + JsonSerializer.Serialize(new { changed = false, msg = $"Error creating the GalleryImageVersion instance: Azure Error: {refusal.Code}\nMessage: {refusal.Message}" }),
        ["Go"] = refusal => $"PUT https://management.azure.com/\n--------\nRESPONSE 404: 404 Not Found\nERROR CODE: {refusal.Code}\n--------\n{JsonSerializer.Serialize(Error(refusal), Indented)}\n--------",
        ["Java"] = refusal => $"com.azure.core.management.exception.ManagementException: Status code 409, \"{Service(refusal)}\": {refusal.Message}",
        ["deployment"] = Deployment,
        ["activity log"] = refusal => JsonSerializer.Serialize(new { correlationId = "842130a4-cb02-4ac5-83d7-24632bde65df", status = new { value = "Failed" }, properties = new { statusCode = "Conflict", statusMessage = Service(refusal) } }),
        ["HTML"] = refusal => WebUtility.HtmlEncode(Service(refusal)),
        ["HTML text"] = refusal => $"<p>{WebUtility.HtmlEncode(refusal.Message)}</p>",
        ["broken over lines"] = refusal => Broken(refusal.Message, 37),
        ["pipeline log"] = refusal => string.Join('\n', Az(refusal).Split('\n').Select(line => $"2026-11-18T12:33:11.1234567Z ##[error]{line}")),
        ["coloured"] = refusal => $"\u001b[91mERROR: {refusal.Message}\u001b[0m",
    };

    public static string Service(Refusal refusal) => JsonSerializer.Serialize(Error(refusal));

    /// <summary>As ComputeCloudException of Az.Compute builds its message.</summary>
    public static string Az(Refusal refusal) =>
        $"{refusal.Message}\nErrorCode: {refusal.Code}\nErrorMessage: {refusal.Message}\nErrorTarget: {refusal.Target}\nStatusCode: 409\nReasonPhrase: Conflict\nOperationID : bb826209-309f-4c8d-a7fd-239a345793e9";

    private static object Error(Refusal refusal) => new { error = Body(refusal) };

    private static object Body(Refusal refusal) => new { code = refusal.Code, message = refusal.Message, target = refusal.Target };

    /// <summary>Three levels: the true error is JSON in a string.</summary>
    private static string Deployment(Refusal refusal) => JsonSerializer.Serialize(new
    {
        code = "DeploymentFailed",
        message = "At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details.",
        details = new[]
        {
            new
            {
                code = "Conflict",
                message = JsonSerializer.Serialize(new { status = "Failed", error = new { code = "ResourceDeploymentFailure", message = "The resource operation completed with terminal provisioning state 'Failed'.", details = new[] { Body(refusal) } } }, Indented),
            },
        },
    });

    private static string Boxed(string text) => "╷\n" + string.Concat(Words(text, 76).Select(line => $"│ {line}\n")) + "│ \n│   with azurerm_shared_image_gallery.main,\n│   on main.tf line 5\n╵\n";

    private static string Bars(string text, int width) => string.Concat(Words(text, width).Select(line => $"     | {line}\n"));

    /// <summary>As a terminal breaks: in the middle of words.</summary>
    private static string Broken(string text, int width) => string.Join("\r\n", text.Chunk(width).Select(line => new string(line)));

    private static IEnumerable<string> Words(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length > width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }

            line.Append(word).Append(' ');
        }

        yield return line.ToString().TrimEnd();
    }
}

/// <summary>What the service says.</summary>
internal sealed record Refusal(string Code, string Message)
{
    public string Target { get; init; } = "galleryImageVersion.properties";
}
