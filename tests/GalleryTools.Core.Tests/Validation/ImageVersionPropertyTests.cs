using System.Text.RegularExpressions;
using CsCheck;
using GalleryTools.Core.Validation;
using Xunit;

namespace GalleryTools.Core.Tests.Validation;

/// <summary>What holds for every request, however wrong. The strict catalogue throws where a text lacks a value.</summary>
public class ImageVersionPropertyTests
{
    private static readonly string?[] Ids =
        [null, "", " ", "web", Requests.Image, Requests.VirtualMachine, Requests.DiskEncryptionSet("a"), Requests.DiskEncryptionSet("b").Replace("1111", "9999", StringComparison.Ordinal), "/communityGalleries/c/images/i"];

    private static readonly Gen<string?> Word = Gen.OneOf(
        One<string?>(null, "", " ", "West US", "westus", "East US 2", "eastus2", "Full", "Shallow", "Standard_LRS", "ReadOnly", "1.0.0", "prod-gallery", "prod."),
        Gen.Char["aZ09 .-_/'\"\n한\ud800"].Array[0, 90].Select(characters => (string?)new string(characters)));

    private static readonly Gen<string?> Id = Gen.OneOf(One(Ids), Word);
    private static readonly Gen<int?> Number = Gen.OneOf(One<int?>(null, 0, 1, 3, 63, 64, -1, 100, 101, int.MaxValue, int.MinValue), Gen.Int.Select(number => (int?)number));
    private static readonly Gen<bool?> Flag = One<bool?>(null, true, false);
    private static readonly Gen<string?> Date = Gen.OneOf(One<string?>("2027-01-01", "2020-01-01", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00", "soon"), Word);

    private static readonly Gen<DataDiskEncryptionRequest> DataDiskEncryption =
        Gen.Select(Number, Id, (lun, set) => new DataDiskEncryptionRequest { Lun = lun, DiskEncryptionSetId = set });

    private static readonly Gen<RegionEncryptionRequest?> Encryption = Gen.Select(Id, Word, Id, DataDiskEncryption.Array[0, 3], Flag, (set, type, secure, disks, given) => given == true
        ? new RegionEncryptionRequest
        {
            OsDisk = new() { DiskEncryptionSetId = set, ConfidentialVMEncryptionType = type, SecureVMDiskEncryptionSetId = secure },
            DataDisks = disks,
        }
        : null);

    private static readonly Gen<TargetRegionRequest> Region = Gen.Select(Word, Number, Word, Flag, Encryption, (name, count, type, exclude, encryption) =>
        new TargetRegionRequest { Name = name, ReplicaCount = count, StorageAccountType = type, ExcludeFromLatest = exclude, Encryption = encryption });

    private static readonly Gen<DiskSource?> Source = Gen.Select(Id, Word, Flag, (id, uri, given) => given == false ? null : new DiskSource { SourceId = id, SourceUri = uri });

    private static readonly Gen<DataDiskRequest> DataDisk = Gen.Select(Number, Source, Word, (lun, source, caching) =>
        new DataDiskRequest { Lun = lun, Source = source, HostCaching = caching });

    private static readonly Gen<ImageVersionRequest> Names = Gen.Select(Word, Word, Word, Word, Word, Word, (subscription, group, gallery, definition, version, location) =>
        new ImageVersionRequest
        {
            SubscriptionId = subscription is null ? Requests.Subscription : subscription,
            ResourceGroupName = group,
            GalleryName = gallery,
            ImageDefinitionName = definition,
            VersionName = version,
            Location = location,
        });

    private static readonly Gen<ImageVersionRequest> Request = Gen.Select(
        Gen.Select(Names, Region.Array[0, 4], Number, Word, Date),
        Gen.Select(Id, Id, Source, DataDisk.Array[0, 4], Flag, Flag),
        (publishing, storage) => publishing.Item1 with
        {
            TargetRegions = publishing.Item2,
            ReplicaCount = publishing.Item3,
            ReplicationMode = publishing.Item4,
            EndOfLifeDate = publishing.Item5,
            SourceImageId = storage.Item1,
            SourceImageVMId = storage.Item2,
            OsDisk = storage.Item3 is null ? null : new() { Source = storage.Item3 },
            DataDisks = storage.Item4,
            ExcludeFromLatest = storage.Item5,
            BlockDeletionBeforeEndOfLife = storage.Item6,
        });

    [Fact]
    public void No_request_makes_the_checker_throw_or_shows_a_placeholder() => Request.Sample(
        request => request.Check("ko").Concat(request.Check()).All(finding =>
            !Regex.IsMatch(finding.Message + finding.Cause + finding.Fix, @"[{}]") && finding.Property.Length > 0),
        iter: 2_000);

    [Fact]
    public void The_order_of_target_regions_doesnt_change_what_is_found() =>
        Gen.Select(Request, Gen.Int[0, 1_000_000]).Sample(
            (request, seed) =>
            {
                var shuffled = request.TargetRegions.ToArray();
                new Random(seed).Shuffle(shuffled);
                return FoundIds(request).SetEquals(FoundIds(request with { TargetRegions = shuffled }));
            },
            iter: 2_000);

    [Fact]
    public void Every_request_survives_its_body() => Request.Sample(
        request => System.Text.Json.JsonDocument.Parse(request.ToJson().ToJsonString()).RootElement.ValueKind == System.Text.Json.JsonValueKind.Object,
        iter: 500);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static HashSet<string> FoundIds(ImageVersionRequest request) => [.. request.Check().Select(finding => finding.Id)];
}
