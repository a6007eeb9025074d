using GalleryTools.Simulator;
using Xunit;
using static GalleryTools.Core.Tests.SimulatedGallery;

namespace GalleryTools.Core.Tests.Cascade;

/// <summary>Small trees under random faults: whatever happens, nothing goes that should not, and every step has its result.</summary>
public class CascadeRandomTests
{
    private static readonly int SeedsInBlock = Environment.GetEnvironmentVariable("GALLERYTOOLS_FULL") is null ? 20 : 500;

    public static TheoryData<int> Blocks => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Under_random_faults_the_promises_of_a_cascade_hold(int block)
    {
        for (var seed = block * SeedsInBlock; seed < (block + 1) * SeedsInBlock; seed++)
            RunOnce(seed);
    }

    private static void RunOnce(int seed)
    {
        var random = new Random(seed);
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: random.Next(1, 4), versions: random.Next(0, 4));
        contents.Tree(definitions: 1, versions: 1, gallery: "beside");
        using var site = new SimulatedGallery(contents, seed: seed);
        site.Service.PageSize = random.Next(1, 4);
        var root = random.Next(3) == 0 ? gallery + "/images/a" : gallery;
        var plan = site.Plan(root);
        var planned = plan.Steps.Select(step => step.ResourceId.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var retagged = new HashSet<string>();
        var likelihood = random.NextDouble() * 0.2;
        site.Fault = request =>
        {
            // Between the last read and its delete nothing can be seen: the service has no ETag for galleries.
            if (request.Method != "DELETE" && random.NextDouble() < 0.02)
            {
                var victim = planned.ElementAt(random.Next(planned.Count));
                if (site.Elsewhere("PATCH", victim, """{"tags":{"changed":"yes"}}""").Status == 200)
                    retagged.Add(victim);
            }

            if (request.Method == "DELETE")
            {
                Assert.Contains(request.Uri.AbsolutePath, planned);
                Assert.DoesNotContain(request.Uri.AbsolutePath, retagged);
                Assert.DoesNotContain(planned, id => id.StartsWith(request.Uri.AbsolutePath + "/", StringComparison.OrdinalIgnoreCase) && site.Exists(id));
            }

            return random.NextDouble() < likelihood ? Fault(site, request, random) : null;
        };

        var results = site.Run(plan, random.Next(1, 5));

        site.Fault = null;
        Assert.Equal(planned.Order(), results.Select(result => result.ResourceId.ToString()).Order());
        Assert.All(results, result => Assert.Equal(result.IsGone, result.Error is null));
        Assert.All(results.Where(result => result.IsGone), result => Assert.False(site.Exists(result.ResourceId.ToString()), $"{result.ResourceId} in run {seed}"));
        Assert.True(site.Exists(gallery.Replace("/prod", "/beside", StringComparison.Ordinal) + "/images/a/versions/1.0.0"));
        Assert.All(results, result => Assert.Equal(result.Attempts, site.Deletes.Count(path => path == result.ResourceId.ToString())));
    }

    private static SimulatedResponse? Fault(SimulatedGallery site, SimulatedRequest request, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                return Reply(429, "", ("retry-after", random.Next(0, 100).ToString(System.Globalization.CultureInfo.InvariantCulture)));
            case 1:
                return Reply(random.Next(500, 505), "<html>ill</html>");
            case 2:
                throw new HttpRequestException("reset");
            case 3:
                throw new TaskCanceledException("timeout", new TimeoutException());
            case 4:
                // The service does what was asked, and its answer is lost.
                if (request.Method == "DELETE")
                    site.Elsewhere("DELETE", request.Uri.AbsolutePath);
                throw new IOException("reset");
            case 5:
                return Refusal(403, "AuthorizationFailed", "No.");
            case 6 when request.Method == "GET":
                return Reply(200, "<html>sign in</html>");
            case 7 when request.Method == "DELETE":
                return Refusal(409, "CannotDeleteResource", "Cannot delete resource while nested resources exist.");
            default:
                return Refusal(404, "ResourceGroupNotFound", "Resource group 'images' could not be found.");
        }
    }
}
