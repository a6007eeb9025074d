using Xunit;

namespace GalleryTools.Testing;

/// <summary>Tests that take the time run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Stopwatching
{
    public const string Name = "Stopwatching";
}
