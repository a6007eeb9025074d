using System.Text.Json.Nodes;
using Xunit;
using static GalleryTools.Core.Tests.GalleryContents;

namespace GalleryTools.Core.Tests.Snapshots;

public class SecretTests
{
    private const string Key = "TkVWRVJXUklUVEVOTkVWRVJXUklUVEVOTkVWRVJXUklUVEVOTkVWRVJXUklUVEVOTkVWRVJXUklUVEVOTkVWRQ==";
    private const string Sas = "sv=2024-11-04&sp=r&se=2030-01-01&sig=nEvErWrItTeN%3D";

    /// <summary>None of these may be in a file, in whole or in part.</summary>
    private static readonly string[] Planted = ["nEvErWrItTeN", Key, "N3v3rWritt3n", "bmV2ZXJ3cml0dGVu", "eyJhbGciOiJIUzI1NiJ9"];

    public static TheoryData<string, string> Secrets => new()
    {
        { "virtualMachines", """{"osProfile":{"adminUsername":"azureuser","adminPassword":"N3v3rWritt3n","customData":"bmV2ZXJ3cml0dGVu","secrets":[{"sourceVault":{"id":"N3v3rWritt3n"}}]},"userData":"bmV2ZXJ3cml0dGVu"}""" },
        { "virtualMachines", """{"osProfile":{"windowsConfiguration":{"additionalUnattendContent":[{"passName":"OobeSystem","content":"<Password>N3v3rWritt3n</Password>"}]}}}""" },
        { "virtualMachines", """{"diagnosticsProfile":{"bootDiagnostics":{"storageUri":"https://x.blob.core.windows.net/?@sas"}}}""" },
        { "virtualMachineScaleSets", """{"virtualMachineProfile":{"extensionProfile":{"extensions":[{"name":"script","properties":{"settings":{"commandToExecute":"run N3v3rWritt3n"},"protectedSettings":{"key":"N3v3rWritt3n"},"protectedSettingsFromKeyVault":{"secretUrl":"https://v/N3v3rWritt3n"}}}]}}}""" },
        { "disks", """{"creationData":{"createOption":"Import","sourceUri":"https://x.blob.core.windows.net/vhds/a.vhd?@sas"},"diskAccess":{"accessSAS":"https://md.blob/abc?@sas"}}""" },
        { "snapshots", """{"note":"AccountName=x;AccountKey=@key;EndpointSuffix=core.windows.net"}""" },
        { "images", """{"storageProfile":{"osDisk":{"blobUri":"https://user:N3v3rWritt3n@x.blob.core.windows.net/vhds/a.vhd?@sas"}}}""" },
        { "images", """{"note":["@key","Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.bmV2ZXI.c2ln"],"deep":[[{"clientSecret":"N3v3rWritt3n"}]]}""" },
        { "images", """{"note":{"api-key":"N3v3rWritt3n","access_key":"N3v3rWritt3n","storage-key":"N3v3rWritt3n","SQL_PWD":"N3v3rWritt3n","pass-phrase":"N3v3rWritt3n","serviceCredential":"N3v3rWritt3n","blob_sas":"N3v3rWritt3n","Connection String":"N3v3rWritt3n","aes.key":"N3v3rWritt3n","keys":["N3v3rWritt3n"]}}""" },
        { "images", """{"note":["See https://x.example.com/page#token=N3v3rWritt3n and postgres://a:N3v3rWritt3n@db/x","API_KEY='N3v3rWritt3n' setup /password:N3v3rWritt3n -Token N3v3rWritt3n"]}""" },
        { "virtualMachines", """{"runs":{"parameters":[{"name":"adminPassword","value":"N3v3rWritt3n"},{"name":"api-key","defaultValue":"N3v3rWritt3n"}],"commandToExecute":"setup -pN3v3rWritt3n"}}""" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void No_secret_of_a_resource_gets_into_the_file(string kind, string properties)
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        var planted = JsonNode.Parse(Plant(properties))!.AsObject();
        planted["uses"] = $"{gallery}/images/a/versions/1.0.0";
        var id = contents.Add($"{Group}/providers/Microsoft.Compute/{kind}/x", $"Microsoft.Compute/{kind}", planted);
        using var site = new SimulatedGallery(contents);

        var export = ExportedSite.Of(site, gallery);

        Assert.Contains(id, export.Ids);
        Assert.All(Planted, secret => Assert.DoesNotContain(secret, export.Text, StringComparison.Ordinal));
        Assert.Equal(export.Text, export.Again(gallery).Text);
    }

    [Fact]
    public void Commands_of_applications_become_placeholders_and_still_load()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        contents.Add($"{gallery}/applications/t", "Microsoft.Compute/galleries/applications", JsonNode.Parse(
            """{"customActions":[{"name":"configure","script":"configure -pN3v3rWritt3n","parameters":[{"name":"adminPassword","required":true,"defaultValue":"N3v3rWritt3n"},{"name":"mode","defaultValue":"fast"}]}]}""")!.AsObject());
        contents.Add($"{gallery}/applications/t/versions/1.0.0", "Microsoft.Compute/galleries/applications/versions", JsonNode.Parse(
            """{"publishingProfile":{"manageActions":{"install":"setup /password:N3v3rWritt3n","remove":"API_KEY='N3v3rWritt3n' ./remove","update":"setup -pN3v3rWritt3n"}}}""")!.AsObject());
        using var site = new SimulatedGallery(contents);

        var export = ExportedSite.Of(site, gallery);

        Assert.DoesNotContain("N3v3rWritt3n", export.Text, StringComparison.Ordinal);
        var commands = export.Find($"{gallery}/applications/t/versions/1.0.0")["properties"]!["publishingProfile"]!["manageActions"]!.AsObject();
        Assert.Equal(["install", "remove", "update"], commands.Select(command => command.Key));
        Assert.All(commands, command => Assert.Equal("REDACTED", command.Value!.GetValue<string>()));
        var parameters = export.Find($"{gallery}/applications/t")["properties"]!["customActions"]![0]!["parameters"]!;
        Assert.Equal("adminPassword", parameters[0]!["name"]!.GetValue<string>());
        Assert.Equal("fast", parameters[1]!["defaultValue"]!.GetValue<string>());
        Assert.Equal(export.Text, export.Again(gallery).Text);
    }

    [Fact]
    public void What_is_no_secret_stays()
    {
        const string Certificate = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        contents.Add($"{gallery}/applications/t", "Microsoft.Compute/galleries/applications", []);
        var app = contents.Add($"{gallery}/applications/t/versions/1.0.0", "Microsoft.Compute/galleries/applications/versions", JsonNode.Parse(Plant(
            """{"publishingProfile":{"source":{"mediaLink":"https://x.blob.core.windows.net/apps/t.zip?@sas"},"settings":{"packageFileName":"t.zip"}}}"""))!.AsObject());
        var machine = contents.Add($"{Group}/providers/Microsoft.Compute/virtualMachines/x", "Microsoft.Compute/virtualMachines", JsonNode.Parse(
            """{"osProfile":{"adminUsername":"azureuser","linuxConfiguration":{"disablePasswordAuthentication":true,"ssh":{"publicKeys":[{"path":"/home/a","keyData":"ssh-rsa AAAAB3NzaC1yc2E a"}]}}},"securityProfile":{"uefiSettings":{"db":["@"]}}}"""
                .Replace("@", Certificate, StringComparison.Ordinal))!.AsObject());
        using var site = new SimulatedGallery(contents);

        var export = ExportedSite.Of(site, gallery);

        var publishing = export.Find(app)["properties"]!["publishingProfile"]!;
        Assert.Equal("https://x.blob.core.windows.net/apps/t.zip", publishing["source"]!["mediaLink"]!.GetValue<string>());
        Assert.Equal("t.zip", publishing["settings"]!["packageFileName"]!.GetValue<string>());
        var properties = export.Find(machine)["properties"]!;
        Assert.True(properties["osProfile"]!["linuxConfiguration"]!["disablePasswordAuthentication"]!.GetValue<bool>());
        Assert.Equal("ssh-rsa AAAAB3NzaC1yc2E a", properties["osProfile"]!["linuxConfiguration"]!["ssh"]!["publicKeys"]![0]!["keyData"]!.GetValue<string>());
        Assert.Equal("azureuser", properties["osProfile"]!["adminUsername"]!.GetValue<string>());
        Assert.Equal(Certificate, properties["securityProfile"]!["uefiSettings"]!["db"]![0]!.GetValue<string>());
        Assert.DoesNotContain("nEvErWrItTeN", export.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed", "https://x.blob.core.windows.net/c?@sas", "https://x.blob.core.windows.net/c")]
    [InlineData("sas", "?@sas", null)]
    [InlineData("sas", "@sas", null)]
    [InlineData("store", "@key", null)]
    [InlineData("connection", "Endpoint=sb://x;SharedAccessKey=@key", null)]
    [InlineData("sql", "Server=tcp:x;User=a;Pwd=N3v3rWritt3n", null)]
    [InlineData("app", "abc8Q~N3v3rWritt3n~aaaaaaaaaaaaaaaaaaaaaaa", null)]
    [InlineData("AdminPassword", "N3v3rWritt3n", null)]
    [InlineData("api-key", "N3v3r", null)]
    [InlineData("cluster_key", "N3v3rWritt3n", null)]
    [InlineData("disasterPlan", "west first", "west first")]
    [InlineData("sort-key", "production", "production")]
    [InlineData("owner", "images@contoso.com", "images@contoso.com")]
    [InlineData("commit", "0123456789abcdef0123456789abcdef01234567", "0123456789abcdef0123456789abcdef01234567")]
    public void A_tag_that_looks_like_a_secret_is_left_out(string name, string value, string? kept)
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod");
        using var site = new SimulatedGallery(contents);
        Assert.Equal(200, site.Elsewhere("PATCH", gallery, new JsonObject { ["tags"] = new JsonObject { [name] = Plant(value), ["plain"] = "stays" } }.ToJsonString()).Status);

        var tags = ExportedSite.Of(site, gallery).Find(gallery)["tags"]!.AsObject();

        Assert.Equal("stays", tags["plain"]!.GetValue<string>());
        Assert.Equal(kept, tags[name]?.GetValue<string>());
    }

    private static string Plant(string text) => text.Replace("@sas", Sas, StringComparison.Ordinal).Replace("@key", Key, StringComparison.Ordinal);
}
