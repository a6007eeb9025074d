using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

[CollectionDefinition(nameof(SignedInCli))]
public sealed class WithSignedInCli : ICollectionFixture<SignedInCli>;
