namespace GalleryTools.Simulator.Tests.Deployments;

/// <summary>Requests for machines and disks from an image, without the network that they would need.</summary>
internal static class ImageRequest
{
    public const string ApiVersion = "2024-07-01";
    public const string Machine = $"{Site.Web}/providers/Microsoft.Compute/virtualMachines/fresh";
    public const string ScaleSet = $"{Site.Web}/providers/Microsoft.Compute/virtualMachineScaleSets/fresh";
    public const string Disk = $"{Site.Compute}/disks/copy";

    private const string OsProfile = """{"computerName":"fresh","adminUsername":"me","adminPassword":"hunter2!","customData":"c2VjcmV0"}""";

    public static SimulatedResponse CreateMachine(this Site site, string image, string member = "id", string location = "eastus", string more = "") => site.Put(Machine,
        $$$$"""{"location":"{{{{location}}}}","properties":{"storageProfile":{"imageReference":{"{{{{member}}}}":"{{{{image}}}}"} },"osProfile":{{{{OsProfile}}}}{{{{more}}}} } }""", ApiVersion);

    public static SimulatedResponse CreateScaleSet(this Site site, string image, string more = "") => site.Put(ScaleSet,
        $$$$"""{"location":"eastus","sku":{"name":"Standard_D2s_v5","capacity":2},"properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{{image}}}}"} },"osProfile":{{{{OsProfile}}}}{{{{more}}}} } } }""", ApiVersion);

    public static SimulatedResponse CreateDisk(this Site site, string image, string more = "") => site.Put(Disk,
        $$$$"""{"location":"eastus","sku":{"name":"Premium_LRS"},"properties":{"creationData":{"createOption":"FromImage","galleryImageReference":{"id":"{{{{image}}}}"{{{{more}}}} } } } }""", ApiVersion);
}
